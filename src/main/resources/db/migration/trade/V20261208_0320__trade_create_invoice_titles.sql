create table trade_invoice_title (
    person_id          bigint       not null,
    id                 bigint       not null,
    version            bigint       not null,
    kind               varchar(10)  not null check (kind in ('ORDINARY', 'SPECIAL')),
    title              varchar(100) not null,
    tax_id             varchar(20)  not null,
    bank               varchar(60)  not null,
    bank_account       varchar(40)  not null,
    registered_address varchar(120) not null,
    registered_phone   varchar(30)  not null,
    preferred          boolean      not null,
    primary key (person_id, id),
    check (kind = 'ORDINARY' or tax_id <> '' and bank <> '' and bank_account <> '' and registered_address <> '' and registered_phone <> '')
);

create table trade_invoice_request (
    shop_id            bigint       not null,
    order_id           bigint       not null,
    asked_by           bigint       not null,
    asked_at           timestamp with time zone not null,
    kind               varchar(10)  not null check (kind in ('ORDINARY', 'SPECIAL')),
    title              varchar(100) not null,
    tax_id             varchar(20)  not null,
    bank               varchar(60)  not null,
    bank_account       varchar(40)  not null,
    registered_address varchar(120) not null,
    registered_phone   varchar(30)  not null,
    primary key (shop_id, order_id),
    foreign key (shop_id, order_id) references trade_order (shop_id, id)
);
