-- Every way that money takes back to a buyer. A refund has one row for each way, told apart by their part.
create table payment_return (
    shop_id      bigint       not null,
    id           bigint       not null,
    occasion     varchar(80)  not null,
    part         int          not null check (part >= 1),
    reference    bigint       not null,
    buyer_person bigint       not null,
    number       int          not null check (number >= 0),
    way          varchar(10)  not null check (way in ('PARTNER', 'LENDER', 'TRANSFER', 'EXCHANGE', 'WAIVED')),
    partner      varchar(20),
    collected    varchar(64),
    amount_fen   bigint       not null check (amount_fen > 0),
    state        varchar(10)  not null check (state in ('ASKED', 'REFUSED', 'OWED', 'DONE')),
    attempt      int          not null check (attempt >= 0),
    asked_at     timestamp with time zone not null,
    done_at      timestamp with time zone,
    reason       varchar(300) not null,
    by_id        bigint       not null,
    by_name      varchar(100) not null,
    note         varchar(200) not null,
    primary key (shop_id, id),
    unique (shop_id, occasion, part),
    check ((partner is not null) = (way in ('PARTNER', 'LENDER'))),
    check ((done_at is not null) = (state = 'DONE'))
);
create index payment_return_of_order on payment_return (shop_id, reference, id);
create index payment_return_by_state on payment_return (state, shop_id, id);
