create table partner_call (
    partner        varchar(20)   not null,
    call_number    varchar(64)   not null,
    act            varchar(20)   not null,
    shop_id        bigint        not null,
    reference      bigint        not null,
    amount_fen     bigint        not null check (amount_fen >= 0),
    details        varchar(2000) not null,
    state          varchar(10)   not null check (state in ('WAITING', 'ASKED', 'DONE', 'REFUSED')),
    made_at        timestamp with time zone not null,
    asked_at       timestamp with time zone,
    asked          int           not null,
    again_at       timestamp with time zone,
    decided_at     timestamp with time zone,
    partner_number varchar(64)   not null,
    reason         varchar(300)  not null,
    trouble        varchar(300)  not null,
    primary key (partner, call_number)
);
create index partner_call_by_state on partner_call (state, again_at, partner, call_number);
create index partner_call_of_shop on partner_call (shop_id, reference, partner, call_number);
