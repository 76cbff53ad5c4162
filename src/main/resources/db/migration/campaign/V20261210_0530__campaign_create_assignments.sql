-- Who of the staff is looking at a listing that waits, so that nobody else does. waiting_since: when it was handed in.
create table campaign_assignment (
    shop_id       bigint       not null,
    campaign_id   bigint       not null,
    listing_id    bigint       not null,
    taken_person  bigint       not null,
    taken_name    varchar(100) not null,
    taken_at      timestamp with time zone not null,
    waiting_since timestamp with time zone not null,
    primary key (shop_id, campaign_id, listing_id),
    foreign key (shop_id, campaign_id) references campaign_registration (shop_id, campaign_id) on delete cascade
);
create index campaign_assignment_by_person on campaign_assignment
    (campaign_id, taken_person, waiting_since, shop_id, listing_id);
