-- Each bill is reminded of once on each of the days before and after it is due.
create table credit_reminder (
    shop_id bigint not null,
    bill_id bigint not null,
    days    int    not null check (days between -30 and 90),
    at      timestamp with time zone not null,
    primary key (shop_id, bill_id, days),
    foreign key (shop_id, bill_id) references credit_bill (shop_id, id)
);
