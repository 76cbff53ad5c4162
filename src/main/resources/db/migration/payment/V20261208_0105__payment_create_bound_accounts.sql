-- Accounts of shops outside the house. The number lies encrypted, people see its tail.
create table bound_account (
    shop_id     bigint       not null,
    id          bigint       not null,
    kind        varchar(20)  not null check (kind in ('COMPANY_BANK', 'ALIPAY_PERSONAL', 'ALIPAY_ENTERPRISE')),
    holder_name varchar(100) not null,
    sealed      varchar(400) not null,
    tail        varchar(4)   not null,
    bank        varchar(10),
    bank_code   varchar(12)  not null,
    state       varchar(10)  not null check (state in ('ASKED', 'SENT', 'VERIFIED', 'FAILED', 'REPLACED', 'REMOVED')),
    amount_fen  bigint       not null check (amount_fen between 1 and 99),
    tries       int          not null check (tries between 0 and 3),
    bound_at    timestamp with time zone not null,
    expires_at  timestamp with time zone not null,
    verified_at timestamp with time zone,
    primary key (shop_id, id)
);
