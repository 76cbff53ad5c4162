create table recovery_code (
  person_id bigint not null references person (id),
  number int not null check (number between 0 and 9),
  hash varchar(200) not null,
  primary key (person_id, number)
);
