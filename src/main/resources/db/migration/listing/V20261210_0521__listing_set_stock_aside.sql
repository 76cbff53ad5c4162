-- Pieces that left the shelf for somebody who sells them alone, such as a campaign. holder: whose they are.
create table listing_share (
    shop_id    bigint       not null,
    listing_id bigint       not null,
    sku        varchar(200) not null,
    holder     bigint       not null,
    pieces     int          not null check (pieces >= 0),
    primary key (shop_id, listing_id, holder, sku)
);
create index listing_share_by_holder on listing_share (holder, shop_id, listing_id, sku);
