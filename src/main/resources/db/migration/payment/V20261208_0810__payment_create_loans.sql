-- What a lender takes, from a day on: of the buyer at repayment, of the shop for each day that it is paid early.
create table lender_terms (
    method     varchar(20) not null,
    from_day   date        not null,
    buyer_rate int         not null check (buyer_rate between 0 and 10000),
    draw_rate  int         not null check (draw_rate between 0 and 100),
    days       int         not null check (days between 1 and 180),
    primary key (method, from_day)
);
insert into lender_terms (method, from_day, buyer_rate, draw_rate, days) values
    ('TRUST_PAY', date '2000-01-01', 60, 0, 30),
    ('CREDIT_BUY', date '2000-01-01', 0, 3, 30);

-- What a partner lends to a buyer for one order.
create table lender_loan (
    shop_id      bigint      not null,
    plan_id      bigint      not null,
    version      int         not null check (version >= 0),
    reference    bigint      not null,
    buyer_person bigint      not null,
    method       varchar(20) not null check (method in ('TRUST_PAY', 'CREDIT_BUY')),
    state        varchar(20) not null check (state in ('ASKED', 'AGREED', 'IN_USE', 'OVERDUE', 'CLAIMED',
        'CLAIM_REFUSED', 'REPAID', 'CLAIM_PAID', 'REFUSED', 'CANCELLED')),
    amount_fen   bigint      not null check (amount_fen >= 0),
    fee_fen      bigint      not null check (fee_fen >= 0),
    buyer_rate   int         not null check (buyer_rate between 0 and 10000),
    draw_rate    int         not null check (draw_rate between 0 and 100),
    days         int         not null check (days between 1 and 180),
    received_on  date,
    due_on       date,
    drawn_fen    bigint      not null check (drawn_fen >= 0),
    drawing_fen  bigint      not null check (drawing_fen >= 0),
    paid_call    varchar(64) not null,
    watch_on     date,
    opened_at    timestamp with time zone not null,
    primary key (shop_id, plan_id),
    foreign key (shop_id, plan_id) references payment_plan (shop_id, id),
    check (due_on >= received_on)
);
create index lender_loan_by_watch on lender_loan (watch_on, shop_id, plan_id);
create index lender_loan_of_buyer on lender_loan (buyer_person, plan_id);
create index lender_loan_of_shop on lender_loan (shop_id, method, state, plan_id);
