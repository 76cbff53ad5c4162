create table simulated_partner (
    partner       varchar(20) not null primary key,
    behaviour     varchar(10) not null check (behaviour in ('AT_ONCE', 'DELAYED', 'BY_HAND', 'REFUSES', 'DOWN')),
    delay_seconds int         not null check (delay_seconds between 0 and 86400),
    twice         boolean     not null,
    silent        boolean     not null
);

create table simulated_request (
    partner     varchar(20)  not null,
    call_number varchar(64)  not null,
    act         varchar(20)  not null,
    amount_fen  bigint       not null check (amount_fen >= 0),
    verdict     varchar(10)  not null check (verdict in ('PENDING', 'DONE', 'REFUSED')),
    reason      varchar(300) not null,
    heard_at    timestamp with time zone not null,
    decided_at  timestamp with time zone,
    noticed     int          not null,
    primary key (partner, call_number)
);
create index simulated_request_by_time on simulated_request (partner, heard_at, call_number);
