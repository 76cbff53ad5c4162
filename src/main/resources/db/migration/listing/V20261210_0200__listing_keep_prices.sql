-- What a listing cost while it was on sale: an interval for each price table, open at its end while it is the present one.
create table listing_price (
    shop_id    bigint not null,
    listing_id bigint not null,
    from_at    timestamp with time zone not null,
    until_at   timestamp with time zone,
    prices     text   not null,
    primary key (shop_id, listing_id, from_at),
    foreign key (shop_id, listing_id) references listing (shop_id, id),
    check (until_at > from_at)
);
create index listing_price_by_end on listing_price (until_at);
