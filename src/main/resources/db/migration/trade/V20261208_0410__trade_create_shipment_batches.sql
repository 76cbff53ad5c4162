-- Orders that leave by a spreadsheet: looked at first, then shipped one by one.
create table trade_batch (
    shop_id bigint       not null,
    id      bigint       not null,
    by_id   bigint       not null,
    by_name varchar(100) not null,
    at      timestamp with time zone not null,
    state   varchar(10)  not null check (state in ('LOOK', 'RUNNING', 'DONE')),
    primary key (shop_id, id)
);

create table trade_batch_row (
    shop_id      bigint       not null,
    batch_id     bigint       not null,
    number       int          not null,
    order_text   varchar(40)  not null,
    order_id     bigint       not null,
    carrier      varchar(10)  not null,
    carrier_name varchar(40)  not null,
    waybill      varchar(40)  not null,
    state        varchar(10)  not null check (state in ('READY', 'WRONG', 'SENT', 'REFUSED')),
    problem      varchar(100) not null,
    details      varchar(500) not null,
    primary key (shop_id, batch_id, number),
    foreign key (shop_id, batch_id) references trade_batch (shop_id, id)
);
