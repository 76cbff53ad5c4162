-- What the staff have decided, the latest first.
create index campaign_entry_by_decision on campaign_entry (campaign_id, state, decided_at, shop_id, listing_id);
