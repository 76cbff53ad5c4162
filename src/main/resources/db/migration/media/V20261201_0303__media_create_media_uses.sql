-- Which picture or video is shown by which listing (or whatever a room says it is used by).
create table media_use (
    shop_id bigint not null,
    media_id bigint not null,
    subject_type varchar(20) not null,
    subject_id bigint not null,
    label varchar(200) not null,
    primary key (shop_id, media_id, subject_type, subject_id)
);
create index media_use_by_subject on media_use (shop_id, subject_type, subject_id);

create table media_space (
    shop_id bigint not null primary key,
    used_bytes bigint not null check (used_bytes >= 0)
);
