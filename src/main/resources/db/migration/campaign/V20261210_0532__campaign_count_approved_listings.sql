-- How many listings the shops in their places take part with.
alter table campaign_places add column listings int default 0 not null;
alter table campaign_places add check (listings >= 0);
update campaign_places set listings =
    (select count(*) from campaign_entry e where e.campaign_id = campaign_places.campaign_id and e.held = true);
