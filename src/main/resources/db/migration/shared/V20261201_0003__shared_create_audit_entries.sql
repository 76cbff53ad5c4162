create table audit_entry (
  shop_id bigint not null,
  id bigint not null,
  at timestamp with time zone not null,
  person_id bigint,
  person_name varchar(100) not null,
  address varchar(64) not null,
  action varchar(60) not null,
  subject varchar(40) not null,
  number varchar(60) not null,
  old_value varchar(2000),
  new_value varchar(2000),
  primary key (shop_id, id)
);
