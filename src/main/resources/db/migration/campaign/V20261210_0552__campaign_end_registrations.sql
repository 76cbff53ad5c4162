-- When the campaign was over for this shop: what was left of its shares is back on its shelf, and it was told.
alter table campaign_registration add column ended_at timestamp with time zone;
