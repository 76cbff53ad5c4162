-- What changed for the search. Every node reads it for itself and remembers in its index how far.
create table market_search_outbox (
    id         bigint not null primary key,
    shop_id    bigint not null,
    listing_id bigint not null
);

-- Tells an index of another database from one of this.
create table market_search_origin (
    one    int         not null primary key check (one = 1),
    origin varchar(36) not null
);
