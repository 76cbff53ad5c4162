-- What a method costs from a day on. A row is never changed once its day has come; orders keep the fee of their day.
create table payment_fee (
    method    varchar(20) not null,
    from_day  date        not null,
    rate      int         not null check (rate between 0 and 10000),
    bearer    varchar(5)  not null check (bearer in ('SHOP', 'BUYER')),
    floor_fen bigint      check (floor_fen >= 0),
    cap_fen   bigint      check (cap_fen >= 0),
    primary key (method, from_day)
);
insert into payment_fee (method, from_day, rate, bearer) values
    ('ESCROW', date '2000-01-01', 0, 'SHOP'),
    ('CREDIT_TERM', date '2000-01-01', 0, 'SHOP'),
    ('STAGED_37', date '2000-01-01', 0, 'SHOP'),
    ('STAGED_361', date '2000-01-01', 0, 'SHOP'),
    ('STAGED_91', date '2000-01-01', 0, 'SHOP'),
    ('COD', date '2000-01-01', 0, 'SHOP'),
    ('TRUST_PAY', date '2000-01-01', 0, 'SHOP'),
    ('CREDIT_CARD', date '2000-01-01', 100, 'SHOP'),
    ('BANK_TRANSFER', date '2000-01-01', 0, 'SHOP'),
    ('BILL_COLLECT', date '2000-01-01', 0, 'SHOP'),
    ('ACCEPTANCE_BILL', date '2000-01-01', 0, 'SHOP'),
    ('CREDIT_BUY', date '2000-01-01', 50, 'SHOP');

-- Which methods a shop has enabled, and under which version of the agreement.
create table shop_method (
    shop_id    bigint      not null,
    method     varchar(20) not null,
    enabled_at timestamp with time zone not null,
    agreement  int         not null,
    primary key (shop_id, method)
);
