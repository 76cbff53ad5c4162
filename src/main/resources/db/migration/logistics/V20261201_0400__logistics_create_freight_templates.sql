create table freight_template (
    shop_id    bigint      not null,
    id         bigint      not null,
    version    bigint      not null,
    name       varchar(40) not null,
    charge_by  varchar(10) not null check (charge_by in ('PIECES', 'WEIGHT')),
    primary key (shop_id, id)
);

-- Position 0 is for everywhere; the others name their regions by two-digit province codes.
create table freight_rate (
    shop_id        bigint       not null,
    template_id    bigint       not null,
    position       int          not null check (position >= 0),
    regions        varchar(200) not null,
    first_units    int          not null check (first_units >= 1),
    first_fee_fen  bigint       not null check (first_fee_fen >= 0),
    next_units     int          not null check (next_units >= 1),
    next_fee_fen   bigint       not null check (next_fee_fen >= 0),
    least_fee_fen  bigint       not null check (least_fee_fen >= 0),
    primary key (shop_id, template_id, position),
    foreign key (shop_id, template_id) references freight_template (shop_id, id) on delete cascade
);
