-- Version 1 of each text comes with the house; what the operator publishes follows it.
create table legal_text (
  kind varchar(10) not null check (kind in ('TERMS', 'PRIVACY')),
  version int not null check (version > 1),
  zh varchar(40000) not null,
  en varchar(40000) not null,
  published_at timestamp with time zone not null,
  primary key (kind, version)
);
-- Which version somebody agreed to, and when.
create table agreement (
  person_id bigint not null references person (id),
  kind varchar(10) not null check (kind in ('TERMS', 'PRIVACY')),
  version int not null,
  at timestamp with time zone not null,
  primary key (person_id, kind, version)
);
