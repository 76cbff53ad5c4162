create table video (
    shop_id bigint not null,
    id bigint not null,
    hash varchar(32) not null,
    bytes bigint not null check (bytes > 0),
    format varchar(8) not null,
    length_ms bigint check (length_ms >= 0),
    name varchar(120) not null,
    uploaded_by bigint not null,
    uploaded_at timestamp with time zone not null,
    primary key (shop_id, id),
    constraint video_once unique (shop_id, hash)
);
create index video_by_hash on video (hash);

create table deleted_video (
    shop_id bigint not null,
    id bigint not null,
    hash varchar(32) not null,
    bytes bigint not null,
    format varchar(8) not null,
    length_ms bigint,
    name varchar(120) not null,
    uploaded_by bigint not null,
    uploaded_at timestamp with time zone not null,
    deleted_by bigint not null,
    deleted_at timestamp with time zone not null,
    primary key (shop_id, id),
    constraint deleted_video_once unique (shop_id, hash)
);
create index deleted_video_by_hash on deleted_video (hash);
create index deleted_video_by_time on deleted_video (deleted_at);
