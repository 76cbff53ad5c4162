-- How many of a shop's listings on sale lack which stars, kept beside the list so that nobody counts. missing_stars: as
-- listing.missing_stars.
create table listing_lack (
    shop_id       bigint not null,
    missing_stars int    not null,
    total         int    not null check (total >= 0),
    primary key (shop_id, missing_stars)
);
insert into listing_lack (shop_id, missing_stars, total)
select shop_id, missing_stars, count(*) from listing where state = 'ONLINE' group by shop_id, missing_stars;
