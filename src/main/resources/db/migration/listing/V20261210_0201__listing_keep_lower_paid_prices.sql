-- What one piece was paid, where that was less than the listing said at that moment.
create table listing_paid_price (
    shop_id    bigint       not null,
    listing_id bigint       not null,
    reference  bigint       not null,
    line       int          not null,
    sku        varchar(300) not null,
    quantity   int          not null check (quantity >= 1),
    price_fen  bigint       not null check (price_fen >= 0),
    paid_at    timestamp with time zone not null,
    primary key (shop_id, listing_id, reference, line),
    foreign key (shop_id, listing_id) references listing (shop_id, id)
);
create index listing_paid_price_by_time on listing_paid_price (paid_at);
