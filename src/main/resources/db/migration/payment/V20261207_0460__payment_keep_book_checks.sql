create table book_check (
    id       bigint not null primary key,
    at       timestamp with time zone not null,
    findings int    not null check (findings >= 0)
);

create table book_finding (
    check_id   bigint      not null,
    number     int         not null check (number >= 0),
    rule       varchar(60) not null,
    shop_id    bigint      not null,
    about      bigint      not null,
    wanted_fen bigint      not null,
    found_fen  bigint      not null,
    primary key (check_id, number),
    foreign key (check_id) references book_check (id) on delete cascade
);
