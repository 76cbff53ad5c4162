create table backup (
  id bigint not null primary key,
  made_at timestamp with time zone not null,
  folder varchar(1000) not null,
  row_count bigint not null,
  file_count bigint not null,
  bytes bigint not null
);
