create table album (
    shop_id bigint not null,
    id bigint not null,
    name varchar(40) not null,
    made_at timestamp with time zone not null,
    primary key (shop_id, id),
    constraint album_name unique (shop_id, name)
);
