-- Money that came in for bills of account, and the orders it paid. What turns out never to have come is taken back.
create table credit_receipt (
    shop_id      bigint       not null,
    id           bigint       not null,
    buyer_person bigint       not null,
    amount_fen   bigint       not null check (amount_fen > 0),
    way          varchar(10)  not null check (way in ('ONLINE', 'BANK', 'CASH', 'OFFSET', 'EXCHANGE')),
    received_on  date         not null,
    note         varchar(200) not null,
    form         varchar(64)  not null,
    made_at      timestamp with time zone not null,
    by_id        bigint       not null,
    by_name      varchar(100) not null,
    primary key (shop_id, id),
    unique (shop_id, form),
    foreign key (shop_id, buyer_person) references credit_line (shop_id, buyer_person)
);
create index credit_receipt_of_buyer on credit_receipt (shop_id, buyer_person, id);

create table credit_receipt_item (
    shop_id    bigint not null,
    receipt_id bigint not null,
    plan_id    bigint not null,
    bill_id    bigint not null,
    amount_fen bigint not null check (amount_fen > 0),
    step       int    not null check (step >= 0),
    primary key (shop_id, receipt_id, plan_id),
    foreign key (shop_id, receipt_id) references credit_receipt (shop_id, id),
    foreign key (shop_id, bill_id) references credit_bill (shop_id, id)
);
create index credit_receipt_item_of_bill on credit_receipt_item (shop_id, bill_id, receipt_id);

create table credit_receipt_reversal (
    shop_id    bigint       not null,
    receipt_id bigint       not null,
    at         timestamp with time zone not null,
    by_id      bigint       not null,
    by_name    varchar(100) not null,
    note       varchar(200) not null,
    primary key (shop_id, receipt_id),
    foreign key (shop_id, receipt_id) references credit_receipt (shop_id, id)
);
