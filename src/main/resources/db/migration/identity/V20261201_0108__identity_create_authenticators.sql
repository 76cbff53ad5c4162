-- The app of a person's two-step sign-in; its key is encrypted, each step's code is accepted once.
create table authenticator (
  person_id bigint not null primary key references person (id),
  secret varchar(200) not null,
  last_step bigint not null,
  since timestamp with time zone not null
);
