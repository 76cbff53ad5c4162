-- What a listing costs for a while, for as long as somebody's share of it lasts. prices: as written by
-- listing.PriceTable. href: where a buyer reads more. holder: whose the share is, as in listing_share.
create table listing_special (
    shop_id    bigint       not null,
    listing_id bigint       not null,
    holder     bigint       not null,
    label      varchar(60)  not null,
    href       varchar(100) not null,
    live_from  timestamp with time zone not null,
    live_until timestamp with time zone not null,
    prices     text         not null,
    primary key (shop_id, listing_id, holder),
    check (live_from <= live_until)
);
create index listing_special_by_end on listing_special (live_until, shop_id, listing_id);
create index listing_special_by_holder on listing_special (holder, shop_id, listing_id);
