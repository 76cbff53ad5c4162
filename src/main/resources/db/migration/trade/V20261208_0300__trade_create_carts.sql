-- What was removed stays a while, to be put back.
create table trade_cart_line (
    person_id     bigint       not null,
    id            bigint       not null,
    shop_id       bigint       not null,
    listing_id    bigint       not null,
    sku           varchar(300) not null,
    quantity      int          not null check (quantity between 1 and 99999999),
    seen_fen      bigint       not null check (seen_fen >= 0),
    seen_revision int          not null,
    ticked        boolean      not null,
    removed_at    timestamp with time zone,
    primary key (person_id, id),
    unique (person_id, listing_id, sku)
);
