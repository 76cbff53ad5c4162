-- How a shop stands towards a campaign it could register for; verdicts: on the shop itself, as written by campaign.Match.
-- rank orders a shop's campaigns: what it could register for at once comes first.
create table campaign_match (
    shop_id     bigint  not null,
    campaign_id bigint  not null references campaign (id) on delete cascade,
    missing     int     not null check (missing >= 0),
    in_scope    int     not null check (in_scope >= 0),
    fitting     int     not null check (fitting between 0 and in_scope),
    verdicts    text    not null,
    judged_at   timestamp with time zone not null,
    primary key (shop_id, campaign_id)
);
create index campaign_match_by_campaign on campaign_match (campaign_id, missing, shop_id);
