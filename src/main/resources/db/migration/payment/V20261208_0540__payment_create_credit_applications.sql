-- A buyer asks a shop for a line. While it is open its buyer stands in open_for too, so that there is one at a time.
create table credit_application (
    shop_id      bigint       not null,
    id           bigint       not null,
    version      bigint       not null,
    buyer_person bigint       not null,
    buyer_name   varchar(100) not null,
    company      varchar(100) not null,
    limit_fen    bigint       not null check (limit_fen > 0),
    terms        varchar(20)  not null,
    reason       varchar(500) not null,
    state        varchar(10)  not null check (state in ('WAITING', 'ASKED', 'GRANTED', 'REFUSED', 'WITHDRAWN')),
    open_for     bigint,
    asked_at     timestamp with time zone not null,
    answered_at  timestamp with time zone,
    answer       varchar(500) not null,
    by_id        bigint       not null,
    by_name      varchar(100) not null,
    primary key (shop_id, id),
    unique (shop_id, open_for),
    check ((open_for is not null) = (state in ('WAITING', 'ASKED')))
);
create index credit_application_by_state on credit_application (shop_id, state, id);
create index credit_application_of_buyer on credit_application (buyer_person, id);
