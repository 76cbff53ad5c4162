create table attachment (
    id bigint not null primary key,
    subject_type varchar(20) not null,
    subject_id bigint not null,
    hash varchar(32) not null,
    kind varchar(8) not null,
    bytes bigint not null check (bytes > 0),
    name varchar(120) not null,
    added_by bigint not null,
    added_at timestamp with time zone not null
);
create index attachment_by_subject on attachment (subject_type, subject_id, id);
create index attachment_by_hash on attachment (hash);
