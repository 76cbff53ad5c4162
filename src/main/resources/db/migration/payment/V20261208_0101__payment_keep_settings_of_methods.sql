-- What a shop set about a method; each time is a version of its own, the highest one holds.
create table shop_method_setting (
    shop_id bigint        not null,
    method  varchar(20)   not null,
    version int           not null check (version >= 1),
    content varchar(2000) not null,
    at      timestamp with time zone not null,
    primary key (shop_id, method, version)
);
