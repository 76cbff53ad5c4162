-- What was sold at somebody's special price: the report of a campaign.
create index trade_line_by_special on trade_line (special_holder, shop_id, listing_id);
