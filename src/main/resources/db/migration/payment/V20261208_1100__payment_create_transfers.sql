create table transfer_slip (
    shop_id      bigint       not null,
    reference    bigint       not null,
    buyer_person bigint       not null,
    code         varchar(8)   not null,
    amount_fen   bigint       not null check (amount_fen > 0),
    held_fen     bigint       not null check (held_fen >= 0),
    state        varchar(6)   not null check (state in ('OPEN', 'PAID', 'CLOSED')),
    opened_at    timestamp with time zone not null,
    told_at      timestamp with time zone,
    told_on      date,
    told_fen     bigint       check (told_fen > 0),
    payer_name   varchar(100) not null,
    told_note    varchar(200) not null,
    primary key (shop_id, reference),
    unique (shop_id, code),
    check (held_fen < amount_fen)
);
create index transfer_slip_by_state on transfer_slip (shop_id, state, reference);

create table transfer_import (
    shop_id   bigint       not null,
    id        bigint       not null,
    file_name varchar(200) not null,
    content   bytea,
    layout    varchar(64)  not null,
    state     varchar(8)   not null check (state in ('DRAFT', 'TAKEN', 'UNDONE')),
    taken     int          not null check (taken >= 0),
    known     int          not null check (known >= 0),
    passed    int          not null check (passed >= 0),
    wrong     int          not null check (wrong >= 0),
    made_at   timestamp with time zone not null,
    by_id     bigint       not null,
    by_name   varchar(100) not null,
    primary key (shop_id, id),
    check (state = 'DRAFT' or content is null)
);

create table transfer_layout (
    shop_id bigint       not null,
    layout  varchar(64)  not null,
    places  varchar(300) not null,
    primary key (shop_id, layout)
);

create table transfer_line (
    shop_id       bigint       not null,
    id            bigint       not null,
    import_id     bigint       not null,
    row_number    int          not null,
    serial        varchar(120) not null,
    on_date       date         not null,
    amount_fen    bigint       not null check (amount_fen > 0),
    payer_name    varchar(100) not null,
    payer_account varchar(40)  not null,
    remark        varchar(400) not null,
    state         varchar(9)   not null check (state in ('OPEN', 'CONFIRMED', 'PASSED')),
    kept_fen      bigint       not null check (kept_fen >= 0),
    returned_fen  bigint       not null check (returned_fen >= 0),
    acts          int          not null check (acts >= 0),
    by_id         bigint       not null,
    by_name       varchar(100) not null,
    note          varchar(200) not null,
    primary key (shop_id, id),
    unique (shop_id, serial),
    foreign key (shop_id, import_id) references transfer_import (shop_id, id),
    check (kept_fen + returned_fen <= amount_fen),
    check (state = 'CONFIRMED' or kept_fen + returned_fen = 0)
);
create index transfer_line_by_state on transfer_line (shop_id, state, id);
create index transfer_line_of_import on transfer_line (shop_id, import_id, state);

create table transfer_use (
    shop_id    bigint     not null,
    id         bigint     not null,
    line_id    bigint     not null,
    reference  bigint     not null,
    amount_fen bigint     not null check (amount_fen > 0),
    state      varchar(6) not null check (state in ('HELD', 'BOOKED', 'UNDONE')),
    step       int        not null,
    primary key (shop_id, id),
    foreign key (shop_id, line_id) references transfer_line (shop_id, id)
);
create index transfer_use_of_line on transfer_use (shop_id, line_id, id);
create index transfer_use_of_reference on transfer_use (shop_id, reference, id);
