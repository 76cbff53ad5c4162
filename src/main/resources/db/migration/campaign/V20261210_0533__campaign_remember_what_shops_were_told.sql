-- What was decided before this moment has been told to the shop.
alter table campaign_registration add column told_until timestamp with time zone;
