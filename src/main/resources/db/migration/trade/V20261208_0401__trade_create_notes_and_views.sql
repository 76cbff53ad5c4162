create table trade_note (
    shop_id  bigint       not null,
    order_id bigint       not null,
    id       bigint       not null,
    by_id    bigint       not null,
    by_name  varchar(100) not null,
    at       timestamp with time zone not null,
    text     varchar(500) not null,
    primary key (shop_id, order_id, id),
    foreign key (shop_id, order_id) references trade_order (shop_id, id)
);

-- What a colleague looks for often: the filters of the list of orders as its address says them.
create table trade_saved_view (
    shop_id   bigint       not null,
    person_id bigint       not null,
    id        bigint       not null,
    name      varchar(30)  not null,
    filters   varchar(600) not null,
    primary key (shop_id, person_id, id),
    unique (shop_id, person_id, name)
);
