-- A shop's part in a campaign.
create table campaign_registration (
    shop_id       bigint        not null,
    campaign_id   bigint        not null references campaign (id),
    version       bigint        not null,
    answers       varchar(4000) not null,
    signed_person bigint,
    signed_name   varchar(100),
    signed_at     timestamp with time zone,
    primary key (shop_id, campaign_id),
    check ((signed_person is null) = (signed_at is null) and (signed_name is null) = (signed_at is null))
);
create index campaign_registration_by_campaign on campaign_registration (campaign_id, shop_id);

-- The listings it brings; offer: prices and pieces as written by campaign.registration.Offer. held: the listing is
-- locked until the campaign is over.
create table campaign_entry (
    shop_id      bigint       not null,
    campaign_id  bigint       not null,
    listing_id   bigint       not null,
    state        varchar(10)  not null check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'REJECTED',
        'LEAVING', 'WITHDRAWN')),
    held         boolean      not null,
    offer        text         not null,
    reason       varchar(300) not null,
    submitted_at timestamp with time zone,
    decided_at   timestamp with time zone,
    primary key (shop_id, campaign_id, listing_id),
    foreign key (shop_id, campaign_id) references campaign_registration (shop_id, campaign_id),
    check (held = (state in ('APPROVED', 'LEAVING')))
);
-- What waits for the staff, the first to come first.
create index campaign_entry_by_queue on campaign_entry (campaign_id, state, submitted_at, shop_id, listing_id);
-- What holds a listing.
create index campaign_entry_by_listing on campaign_entry (shop_id, listing_id, held, campaign_id);
