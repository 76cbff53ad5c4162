create table ship_from_address (
    shop_id      bigint       not null,
    id           bigint       not null,
    version      bigint       not null,
    contact      varchar(40)  not null,
    phone        varchar(30)  not null,
    region_code  char(6)      not null,
    street       varchar(120) not null,
    primary key (shop_id, id)
);
