create table ticket (
  hash char(64) not null primary key,
  purpose varchar(20) not null check (purpose in ('PASSWORD_RESET', 'SET_UP')),
  person_id bigint references person (id),
  expires_at timestamp with time zone not null
);
create index ticket_by_person on ticket (person_id, purpose);
