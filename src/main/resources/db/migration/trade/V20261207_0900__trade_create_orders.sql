-- "order" is a word of SQL.
create table trade_order (
    shop_id        bigint       not null,
    id             bigint       not null,
    version        bigint       not null,
    buyer_person   bigint       not null,
    buyer_name     varchar(100) not null,
    method         varchar(20)  not null,
    receiver_name  varchar(40)  not null,
    receiver_phone varchar(30)  not null,
    region_code    char(6)      not null,
    street         varchar(120) not null,
    message        varchar(500) not null,
    state          varchar(20)  not null check (state in ('AWAITING_PAYMENT', 'AWAITING_SHIPMENT', 'AWAITING_RECEIPT', 'COMPLETED', 'CANCELLED', 'CLOSED')),
    goods_fen      bigint       not null check (goods_fen >= 0),
    freight_fen    bigint       not null check (freight_fen >= 0),
    placed_at      timestamp with time zone not null,
    pay_until         timestamp with time zone,
    cleared_at     timestamp with time zone,
    shipped_at     timestamp with time zone,
    receive_until     timestamp with time zone,
    prolonged      boolean      not null,
    urged_at       timestamp with time zone,
    ended_at       timestamp with time zone,
    close_reason   varchar(30),
    closed_side      varchar(10)  check (closed_side in ('BUYER', 'SELLER', 'PLATFORM', 'HOUSE')),
    request_key    varchar(40)  not null,
    primary key (shop_id, id),
    unique (shop_id, request_key),
    check ((close_reason is null) = (state not in ('CANCELLED', 'CLOSED')))
);
create index trade_order_by_state on trade_order (shop_id, state, id);
create index trade_order_of_buyer on trade_order (buyer_person, id);
create index trade_order_of_buyer_by_state on trade_order (buyer_person, state, id);
create index trade_order_by_pay_until on trade_order (pay_until);
create index trade_order_by_receive_until on trade_order (receive_until);

create table trade_line (
    shop_id        bigint       not null,
    order_id       bigint       not null,
    number         int          not null check (number between 1 and 50),
    listing_id     bigint       not null,
    revision       int          not null,
    sku            varchar(300) not null,
    title          varchar(200) not null,
    label          varchar(300) not null,
    cover_hash     varchar(64),
    unit           varchar(20)  not null,
    quantity       int          not null check (quantity >= 1),
    unit_price_fen bigint       not null check (unit_price_fen >= 0),
    amount_fen     bigint       not null check (amount_fen >= 0),
    reason         varchar(10)  not null,
    adjust_fen     bigint       not null,
    shipped        int          not null,
    primary key (shop_id, order_id, number),
    foreign key (shop_id, order_id) references trade_order (shop_id, id),
    check (amount_fen + adjust_fen >= 0),
    check (shipped between 0 and quantity)
);
create index trade_line_by_listing on trade_line (shop_id, listing_id, order_id);

create table trade_happening (
    shop_id   bigint       not null,
    order_id  bigint       not null,
    id        bigint       not null,
    kind      varchar(20)  not null,
    by_side   varchar(10)  not null,
    by_id     bigint       not null,
    by_name   varchar(100) not null,
    at        timestamp with time zone not null,
    details   varchar(500) not null,
    primary key (shop_id, order_id, id),
    foreign key (shop_id, order_id) references trade_order (shop_id, id)
);
