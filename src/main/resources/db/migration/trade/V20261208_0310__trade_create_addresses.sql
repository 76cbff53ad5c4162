create table trade_address (
    person_id      bigint       not null,
    id             bigint       not null,
    version        bigint       not null,
    receiver_name  varchar(40)  not null,
    receiver_phone varchar(30)  not null,
    region_code    char(6)      not null,
    street         varchar(120) not null,
    preferred      boolean      not null,
    primary key (person_id, id)
);
