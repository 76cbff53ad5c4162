-- waybill_of: 0 for a carrier that has a code, the shop for one that has none; its numbers are the shop's own.
create table parcel (
    shop_id        bigint       not null,
    id             bigint       not null,
    version        bigint       not null,
    reference      bigint       not null,
    carrier        varchar(10)  not null,
    carrier_name   varchar(40)  not null,
    waybill        varchar(30)  not null,
    waybill_of     bigint       not null,
    buyer_person   bigint       not null,
    receiver_name  varchar(40)  not null,
    receiver_phone varchar(30)  not null,
    region_code    char(6)      not null,
    street         varchar(120) not null,
    collect_fen    bigint       not null check (collect_fen >= 0),
    state          varchar(10)  not null check (state in ('CONSIGN', 'ACCEPT', 'TRANSPORT', 'DELIVERING', 'AGENT_SIGN', 'SIGN', 'FAILED')),
    simulated      boolean      not null,
    primary key (shop_id, id),
    unique (carrier, waybill_of, carrier_name, waybill),
    check ((carrier = 'OTHER') = (carrier_name <> ''))
);
create index parcel_by_reference on parcel (shop_id, reference, id);

create table parcel_item (
    shop_id   bigint       not null,
    parcel_id bigint       not null,
    line      int          not null check (line >= 1),
    title     varchar(500) not null,
    unit      varchar(20)  not null,
    quantity  int          not null check (quantity >= 1),
    primary key (shop_id, parcel_id, line),
    foreign key (shop_id, parcel_id) references parcel (shop_id, id)
);

create table parcel_trace (
    shop_id     bigint      not null,
    parcel_id   bigint      not null,
    node        varchar(10) not null,
    at          timestamp with time zone not null,
    region_code varchar(6)  not null,
    primary key (shop_id, parcel_id, node),
    foreign key (shop_id, parcel_id) references parcel (shop_id, id)
);

create table parcel_correction (
    shop_id      bigint       not null,
    parcel_id    bigint       not null,
    id           bigint       not null,
    carrier      varchar(10)  not null,
    carrier_name varchar(40)  not null,
    waybill      varchar(30)  not null,
    by_id        bigint       not null,
    by_name      varchar(100) not null,
    at           timestamp with time zone not null,
    primary key (shop_id, parcel_id, id),
    foreign key (shop_id, parcel_id) references parcel (shop_id, id)
);

create index parcel_of_buyer on parcel (buyer_person);
