-- One book for each shop: every posting lies in one shop's book and balances there.
create table ledger_account (
    shop_id     bigint      not null,
    kind        varchar(20) not null,
    party       bigint      not null,
    guarded     boolean     not null,
    balance_fen bigint      not null,
    primary key (shop_id, kind, party),
    check (not guarded or balance_fen >= 0)
);

create table ledger_posting (
    shop_id     bigint       not null,
    id          bigint       not null,
    occurrence  varchar(100) not null,
    kind        varchar(20)  not null,
    on_date     date         not null,
    at          timestamp with time zone not null,
    reference   bigint       not null,
    buyer_person bigint      not null,
    reverses    bigint,
    primary key (shop_id, id),
    unique (shop_id, occurrence),
    unique (shop_id, reverses)
);
create index ledger_posting_by_reference on ledger_posting (shop_id, reference, id);

create table ledger_entry (
    shop_id    bigint      not null,
    posting_id bigint      not null,
    position   int         not null check (position >= 0),
    kind       varchar(20) not null,
    party      bigint      not null,
    amount_fen bigint      not null check (amount_fen <> 0),
    on_date    date        not null,
    primary key (shop_id, posting_id, position),
    foreign key (shop_id, posting_id) references ledger_posting (shop_id, id)
);
create unique index ledger_entry_by_account on ledger_entry (shop_id, kind, party, on_date, posting_id);
