-- What a shop's spreadsheet says to a campaign, while its shop looks at it before it is kept. reading: as written by
-- campaign.registration.SheetReading.
create table campaign_sheet (
    shop_id     bigint not null,
    campaign_id bigint not null,
    reading     text   not null,
    at          timestamp with time zone not null,
    primary key (shop_id, campaign_id),
    foreign key (campaign_id) references campaign (id) on delete cascade
);
