-- Orders to one address that left in one parcel: the parcel lies with the first of them, the others point to it.
create table trade_shared_parcel (
    shop_id   bigint not null,
    order_id  bigint not null,
    parcel_id bigint not null,
    primary key (shop_id, order_id, parcel_id),
    foreign key (shop_id, order_id) references trade_order (shop_id, id)
);
create index trade_shared_parcel_by_parcel on trade_shared_parcel (shop_id, parcel_id, order_id);
