create table listing (
    shop_id          bigint       not null,
    id               bigint       not null,
    version          bigint       not null,
    state            varchar(16)  not null check (state in ('DRAFT', 'IN_REVIEW', 'ONLINE', 'REJECTED', 'OFFLINE', 'EXPIRED', 'DELETED')),
    revision         varchar(16)  not null check (revision in ('NONE', 'EDITING', 'IN_REVIEW', 'REJECTED')),
    live             boolean      not null,
    working_number   int          not null check (working_number >= 1),
    published_number int          check (published_number <= working_number),
    mode             varchar(16)  not null check (mode in ('WHOLESALE', 'SOURCING')),
    title            varchar(200) not null,
    cargo_number     varchar(100) not null,
    category_id      bigint,
    cover_picture    bigint,
    price_from_fen   bigint       check (price_from_fen >= 0),
    price_to_fen     bigint       check (price_to_fen >= price_from_fen),
    minimum_order    int,
    unit             varchar(40)  not null,
    stock_total      bigint       default 0 not null check (stock_total >= 0),
    stars            int          not null check (stars between 0 and 7),
    score            int          not null check (score between 0 and 100),
    missing_stars    int          not null,
    created_at       timestamp with time zone not null,
    updated_at       timestamp with time zone not null,
    published_at     timestamp with time zone,
    expires_at       timestamp with time zone,
    scheduled_at     timestamp with time zone,
    deleted_at       timestamp with time zone,
    primary key (shop_id, id),
    check (live = (state <> 'DELETED'))
);
create index listing_by_state on listing (shop_id, state, id);
create index listing_by_live on listing (shop_id, live, id);
create index listing_by_stars on listing (shop_id, live, stars, id);
create index listing_by_expiry on listing (expires_at);
create index listing_by_schedule on listing (scheduled_at);

-- The shop behind a public number, so that the big table needs no second unique index.
create table listing_address (
    id      bigint not null primary key,
    shop_id bigint not null
);

create table listing_tally (
    shop_id bigint      not null,
    state   varchar(16) not null,
    total   int         not null check (total >= 0),
    primary key (shop_id, state)
);
