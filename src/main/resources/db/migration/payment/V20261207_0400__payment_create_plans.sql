create table payment_plan (
    shop_id       bigint      not null,
    id            bigint      not null,
    version       bigint      not null,
    reference     bigint      not null,
    buyer_person  bigint      not null,
    method        varchar(20) not null,
    fee_rate      int         not null check (fee_rate between 0 and 10000),
    fee_bearer    varchar(5)  not null check (fee_bearer in ('SHOP', 'BUYER')),
    fee_floor_fen bigint      check (fee_floor_fen >= 0),
    fee_cap_fen   bigint      check (fee_cap_fen >= 0),
    state         varchar(10) not null check (state in ('ASKED', 'OPEN', 'SETTLED', 'CANCELLED')),
    steps         int         not null check (steps >= 0),
    received_on   date,
    opened_at     timestamp with time zone not null,
    primary key (shop_id, id),
    unique (shop_id, reference)
);

create table payment_instalment (
    shop_id       bigint      not null,
    plan_id       bigint      not null,
    number        int         not null check (number >= 1),
    name          varchar(20) not null,
    falls_due     varchar(20) not null,
    days          int         not null check (days >= 0),
    channel       varchar(10) not null check (channel in ('ESCROW', 'DIRECT', 'CARRIER', 'BILL', 'EXCHANGE', 'PARTNER')),
    shipment      boolean     not null,
    goods_fen     bigint      not null check (goods_fen >= 0),
    freight_fen   bigint      not null check (freight_fen >= 0),
    fee_fen       bigint      not null check (fee_fen >= 0),
    surcharge_fen bigint      not null check (surcharge_fen >= 0),
    state         varchar(10) not null check (state in ('PLANNED', 'DUE', 'OVERDUE', 'PAID', 'RELEASED', 'REFUNDED', 'CANCELLED')),
    due_on        date,
    paid_at       timestamp with time zone,
    released_at   timestamp with time zone,
    refunded_fen  bigint      not null,
    fee_back_fen  bigint      not null,
    primary key (shop_id, plan_id, number),
    foreign key (shop_id, plan_id) references payment_plan (shop_id, id),
    check (refunded_fen between 0 and goods_fen + freight_fen),
    check (fee_back_fen between 0 and fee_fen + surcharge_fen)
);
create index payment_instalment_by_due on payment_instalment (state, due_on, shop_id, plan_id, number);
