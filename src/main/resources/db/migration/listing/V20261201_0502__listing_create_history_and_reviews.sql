create table listing_history (
    shop_id     bigint       not null,
    listing_id  bigint       not null,
    id          bigint       not null,
    at          timestamp with time zone not null,
    person_id   bigint,
    person_name varchar(100) not null,
    revision    int          not null,
    field       varchar(80)  not null,
    detail      varchar(200) not null,
    old_value   varchar(1000) not null,
    new_value   varchar(1000) not null,
    primary key (shop_id, listing_id, id),
    foreign key (shop_id, listing_id) references listing (shop_id, id)
);

create table listing_review (
    shop_id      bigint       not null,
    id           bigint       not null,
    listing_id   bigint       not null,
    number       int          not null,
    status       varchar(16)  not null check (status in ('WAITING', 'APPROVED', 'REJECTED', 'TAKEN_BACK')),
    submitted_at timestamp with time zone not null,
    decided_at   timestamp with time zone,
    decided_by   varchar(100) not null,
    reasons      text         not null,
    primary key (shop_id, id),
    foreign key (shop_id, listing_id) references listing (shop_id, id)
);
create index listing_review_by_status on listing_review (status, id);
create index listing_review_by_listing on listing_review (shop_id, listing_id, id);
