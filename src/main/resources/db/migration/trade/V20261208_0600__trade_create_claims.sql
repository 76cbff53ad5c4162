-- A buyer wants money back. pile and sorting put it where a list shows it: the soonest due, the latest over.
create table trade_claim (
    shop_id       bigint       not null,
    id            bigint       not null,
    version       bigint       not null,
    order_id      bigint       not null,
    buyer_person  bigint       not null,
    buyer_name    varchar(100) not null,
    after_sale    boolean      not null,
    first_line    int          not null,
    goods_fen     bigint       not null check (goods_fen >= 0),
    freight_fen   bigint       not null check (freight_fen >= 0),
    sends_back    boolean      not null,
    reason        varchar(30)  not null,
    description   varchar(150) not null,
    evidence_key  varchar(40)  not null,
    pictures      int          not null check (pictures between 0 and 5),
    state         varchar(24)  not null check (state in ('AWAITING_SELLER', 'AWAITING_CHANGE', 'AWAITING_RETURN', 'AWAITING_RETURNED_GOODS', 'REFUNDED', 'CLOSED')),
    pile          varchar(10)  not null check (pile in ('SELLER', 'BUYER', 'PLATFORM', 'OVER')),
    sorting       bigint       not null,
    due_at        timestamp with time zone,
    left_seconds  bigint,
    called_side   varchar(10)  check (called_side in ('BUYER', 'SELLER')),
    called_at     timestamp with time zone,
    rejections    int          not null check (rejections >= 0),
    answer        varchar(500) not null,
    return_to     varchar(400) not null,
    return_waybill varchar(80) not null,
    refunded_fen  bigint       not null,
    opened_at     timestamp with time zone not null,
    ended_at      timestamp with time zone,
    request_key   varchar(40)  not null,
    primary key (shop_id, id),
    unique (shop_id, request_key),
    foreign key (shop_id, order_id) references trade_order (shop_id, id),
    check (goods_fen + freight_fen > 0),
    check (refunded_fen between 0 and goods_fen + freight_fen),
    check ((called_at is not null) = (called_side is not null)),
    check ((state in ('REFUNDED', 'CLOSED')) = (ended_at is not null))
);
create index trade_claim_by_pile on trade_claim (shop_id, pile, sorting, id);
create index trade_claim_of_order on trade_claim (shop_id, order_id, id);
create index trade_claim_of_buyer on trade_claim (buyer_person, id);
create index trade_claim_of_platform on trade_claim (pile, sorting, shop_id, id);
create index trade_claim_by_due on trade_claim (due_at, shop_id, id);

-- open_slot is 1 while the claim is open and null afterwards: a line has one open claim at most.
create table trade_claim_line (
    shop_id      bigint not null,
    claim_id     bigint not null,
    number       int    not null,
    order_id     bigint not null,
    asked_fen    bigint not null check (asked_fen >= 0),
    refunded_fen bigint not null,
    open_slot    int    check (open_slot = 1),
    primary key (shop_id, claim_id, number),
    unique (shop_id, order_id, number, open_slot),
    foreign key (shop_id, claim_id) references trade_claim (shop_id, id),
    check (refunded_fen between 0 and asked_fen)
);

create table trade_claim_message (
    shop_id      bigint       not null,
    claim_id     bigint       not null,
    id           bigint       not null,
    kind         varchar(20)  not null,
    by_side      varchar(10)  not null,
    by_id        bigint       not null,
    by_name      varchar(100) not null,
    at           timestamp with time zone not null,
    details      varchar(800) not null,
    evidence_key varchar(40)  not null,
    pictures     int          not null check (pictures between 0 and 5),
    primary key (shop_id, claim_id, id),
    foreign key (shop_id, claim_id) references trade_claim (shop_id, id)
);
create index trade_claim_message_by_form on trade_claim_message (evidence_key);
