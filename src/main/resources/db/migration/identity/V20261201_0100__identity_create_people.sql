create table person (
  id bigint not null primary key,
  version bigint not null,
  name varchar(100) not null,
  email varchar(320) unique check (email = lower(email)),
  mobile varchar(20) unique,
  password_hash varchar(200),
  active boolean not null,
  english boolean not null,
  joined_at timestamp with time zone not null,
  check (email is not null or mobile is not null)
);
