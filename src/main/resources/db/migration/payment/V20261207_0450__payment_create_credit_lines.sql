create table credit_line (
    shop_id       bigint       not null,
    buyer_person  bigint       not null,
    buyer_name    varchar(100) not null,
    limit_fen     bigint       not null check (limit_fen > 0),
    occupied_fen  bigint       not null check (occupied_fen >= 0),
    term_months   int          check (term_months between 1 and 3),
    term_day      int          check (term_day between 1 and 31),
    term_days     int          check (term_days between 1 and 180),
    state         varchar(20)  not null check (state in ('OPEN', 'FROZEN', 'FROZEN_OVERDUE', 'CLOSED')),
    expires_on    date,
    overdue_count int          not null check (overdue_count >= 0),
    granted_on    date         not null,
    primary key (shop_id, buyer_person),
    check (occupied_fen <= limit_fen),
    check ((term_days is null) = (term_months is not null and term_day is not null))
);
create index credit_line_of_buyer on credit_line (buyer_person, shop_id);

create table credit_line_change (
    shop_id      bigint       not null,
    buyer_person bigint       not null,
    id           bigint       not null,
    before_fen   bigint       not null,
    after_fen    bigint       not null,
    by_id        bigint       not null,
    by_name      varchar(100) not null,
    at           timestamp with time zone not null,
    note         varchar(200) not null,
    primary key (shop_id, buyer_person, id),
    foreign key (shop_id, buyer_person) references credit_line (shop_id, buyer_person)
);
