create table picture (
    shop_id bigint not null,
    id bigint not null,
    hash varchar(32) not null,
    width int not null check (width > 0),
    height int not null check (height > 0),
    bytes bigint not null check (bytes > 0),
    format varchar(8) not null,
    name varchar(120) not null,
    album_id bigint,
    white_background varchar(20) not null,
    likeness bigint,
    uploaded_by bigint not null,
    uploaded_at timestamp with time zone not null,
    primary key (shop_id, id),
    constraint picture_once unique (shop_id, hash),
    constraint picture_album foreign key (shop_id, album_id) references album (shop_id, id)
);
create index picture_by_album on picture (shop_id, album_id, id);
create index picture_by_hash on picture (hash);

-- Out of the lists at once, gone for good after 30 days.
create table deleted_picture (
    shop_id bigint not null,
    id bigint not null,
    hash varchar(32) not null,
    width int not null,
    height int not null,
    bytes bigint not null,
    format varchar(8) not null,
    name varchar(120) not null,
    white_background varchar(20) not null,
    likeness bigint,
    uploaded_by bigint not null,
    uploaded_at timestamp with time zone not null,
    deleted_by bigint not null,
    deleted_at timestamp with time zone not null,
    primary key (shop_id, id),
    constraint deleted_picture_once unique (shop_id, hash)
);
create index deleted_picture_by_hash on deleted_picture (hash);
create index deleted_picture_by_time on deleted_picture (deleted_at);
