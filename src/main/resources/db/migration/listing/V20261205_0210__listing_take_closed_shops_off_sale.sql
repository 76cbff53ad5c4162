-- Nothing of these shops is on sale, whatever state each listing is in; so it all comes back when the shop does.
create table listing_shop_closed (
  shop_id bigint not null primary key
);
