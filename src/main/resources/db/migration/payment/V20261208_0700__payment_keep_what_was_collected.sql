-- What paid an instalment through a partner, and how much of it went back.
create table payment_collect (
    partner     varchar(20) not null,
    call_number varchar(64) not null,
    shop_id     bigint      not null,
    plan_id     bigint      not null,
    number      int         not null,
    amount_fen  bigint      not null check (amount_fen > 0),
    back_fen    bigint      not null,
    primary key (partner, call_number),
    foreign key (shop_id, plan_id, number) references payment_instalment (shop_id, plan_id, number),
    check (back_fen between 0 and amount_fen)
);
create index payment_collect_of_plan on payment_collect (shop_id, plan_id, number, call_number);
