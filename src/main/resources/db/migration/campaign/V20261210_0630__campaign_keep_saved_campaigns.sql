-- Campaigns that a shop wants to come back to. reminded_at: when it was told that registration ends soon.
create table campaign_saved (
    shop_id     bigint not null,
    campaign_id bigint not null references campaign (id),
    saved_at    timestamp with time zone not null,
    reminded_at timestamp with time zone,
    primary key (shop_id, campaign_id)
);
create index campaign_saved_by_campaign on campaign_saved (campaign_id, shop_id);
