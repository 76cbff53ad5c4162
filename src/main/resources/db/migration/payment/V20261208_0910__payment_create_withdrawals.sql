create table payment_withdrawal (
    shop_id      bigint       not null,
    id           bigint       not null,
    request_key  varchar(40)  not null,
    amount_fen   bigint       not null check (amount_fen > 0),
    account_id   bigint       not null,
    account_name varchar(200) not null,
    state        varchar(10)  not null check (state in ('ASKED', 'DONE', 'REFUSED')),
    asked_at     timestamp with time zone not null,
    by_id        bigint       not null,
    by_name      varchar(100) not null,
    decided_at   timestamp with time zone,
    reason       varchar(300) not null,
    primary key (shop_id, id),
    unique (shop_id, request_key),
    check ((state = 'ASKED') = (decided_at is null))
);
