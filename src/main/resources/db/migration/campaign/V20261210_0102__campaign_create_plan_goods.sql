create table plan_goods (
    shop_id      bigint not null,
    activity_id  bigint not null,
    listing_id   bigint not null,
    stock_wanted int    not null check (stock_wanted >= 0),
    lock_days    int    check (lock_days between 0 and 60),
    primary key (shop_id, activity_id, listing_id),
    foreign key (shop_id, activity_id) references plan_activity (shop_id, id) on delete cascade
);
