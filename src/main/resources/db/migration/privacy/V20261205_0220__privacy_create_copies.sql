-- What somebody asked to have of their data; one at a time for each person and shop.
create table data_copy (
  id bigint not null primary key,
  subject varchar(6) not null check (subject in ('PERSON', 'SHOP')),
  subject_id bigint not null,
  asked_by bigint not null,
  asked_at timestamp with time zone not null,
  hash varchar(32),
  bytes bigint,
  record_count bigint,
  file_count bigint,
  gone_at timestamp with time zone,
  unique (subject, subject_id),
  check ((hash is null) = (gone_at is null))
);
create index data_copy_by_end on data_copy (gone_at);
create index data_copy_by_person on data_copy (asked_by);
