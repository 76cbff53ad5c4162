-- Bills of exchange that buyers endorse to shops. pile is what a list shows together; it follows from the state.
create table exchange_bill (
    shop_id       bigint       not null,
    id            bigint       not null,
    buyer_person  bigint       not null,
    paper         varchar(30)  not null,
    range_first   bigint       check (range_first >= 1),
    range_last    bigint       check (range_last >= range_first),
    drawer        varchar(100) not null,
    acceptor      varchar(100) not null,
    acceptor_code varchar(12)  not null,
    amount_fen    bigint       not null check (amount_fen > 0),
    issued_on     date         not null,
    due_on        date         not null,
    pay_on        date         not null,
    note          varchar(200) not null,
    form          varchar(64)  not null,
    state         varchar(12)  not null check (state in ('OFFERED', 'ENDORSED', 'SIGNED', 'REFUSED', 'WITHDRAWN',
        'DISCOUNTED', 'PRESENTED', 'PAID', 'DISHONOURED', 'RECOURSE', 'RECOVERED')),
    pile          varchar(10)  not null check (pile in ('COMING', 'HELD', 'PRESENTED', 'TROUBLE', 'MONEY', 'BACK')),
    changed_on    date         not null,
    interest_fen  bigint       not null check (interest_fen >= 0),
    reason        varchar(200) not null,
    remind_on     date,
    primary key (shop_id, id),
    unique (buyer_person, form),
    check (due_on > issued_on and pay_on >= due_on),
    check (interest_fen <= amount_fen),
    check ((range_first is null) = (range_last is null))
);
create index exchange_bill_of_shop on exchange_bill (shop_id, pile, pay_on, id);
create index exchange_bill_of_buyer on exchange_bill (buyer_person, id);
create index exchange_bill_by_paper on exchange_bill (paper);
create index exchange_bill_by_reminder on exchange_bill (remind_on, shop_id, id);

-- One line for each number there is: who takes a part of it waits here for everybody else who does.
create table exchange_paper (
    paper varchar(30) not null primary key
);

-- What a bill is meant to pay: an order, or a bill of account.
create table exchange_target (
    shop_id    bigint      not null,
    bill_id    bigint      not null,
    kind       varchar(10) not null check (kind in ('ORDER', 'ACCOUNT')),
    target_id  bigint      not null,
    position   int         not null,
    amount_fen bigint      not null check (amount_fen > 0),
    primary key (shop_id, bill_id, kind, target_id),
    foreign key (shop_id, bill_id) references exchange_bill (shop_id, id)
);
create index exchange_target_by_target on exchange_target (shop_id, kind, target_id, bill_id);

-- What a signed bill paid of which order. moved is what became money while other bills of the order had not.
create table exchange_cover (
    shop_id    bigint not null,
    bill_id    bigint not null,
    plan_id    bigint not null,
    amount_fen bigint not null check (amount_fen > 0),
    moved_fen  bigint not null check (moved_fen >= 0 and moved_fen <= amount_fen),
    primary key (shop_id, bill_id, plan_id),
    foreign key (shop_id, bill_id) references exchange_bill (shop_id, id),
    foreign key (shop_id, plan_id) references payment_plan (shop_id, id)
);
create index exchange_cover_of_plan on exchange_cover (shop_id, plan_id, bill_id);

create table exchange_step (
    shop_id bigint       not null,
    bill_id bigint       not null,
    state   varchar(12)  not null,
    at      timestamp with time zone not null,
    by_id   bigint       not null,
    by_name varchar(100) not null,
    note    varchar(200) not null,
    primary key (shop_id, bill_id, state),
    foreign key (shop_id, bill_id) references exchange_bill (shop_id, id)
);
