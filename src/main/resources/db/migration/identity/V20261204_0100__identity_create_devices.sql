-- Browsers a person has signed in with, known by a random cookie; a trusted one is not asked for the code.
create table device (
  person_id bigint not null references person (id),
  id bigint not null,
  hash char(64) not null unique,
  browser varchar(300) not null,
  address varchar(45) not null,
  since timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  trusted_until timestamp with time zone,
  primary key (person_id, id)
);
