-- Who is to be erased and who was: numbers alone, so that nothing of them is left here.
create table erasure (
  id bigint not null primary key,
  subject varchar(6) not null check (subject in ('PERSON', 'SHOP')),
  subject_id bigint not null,
  asked_by bigint,
  asked_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  done_at timestamp with time zone
);
create index erasure_by_subject on erasure (subject, subject_id, id);
create index erasure_by_person on erasure (asked_by);
