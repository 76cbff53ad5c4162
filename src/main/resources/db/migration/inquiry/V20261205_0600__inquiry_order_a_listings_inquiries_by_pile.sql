drop index inquiry_by_listing;
create index inquiry_by_listing on inquiry (shop_id, pile, listing_id, activity);
