create table company (
  id bigint not null primary key,
  version bigint not null,
  name varchar(100) not null,
  region_code char(6) not null,
  known_since timestamp with time zone not null
);

create table shop (
  id bigint not null primary key,
  version bigint not null,
  company_id bigint not null references company (id),
  name varchar(60) not null,
  business_model varchar(10) not null check (business_model in ('MAKER', 'TRADER')),
  region_code char(6) not null,
  introduction varchar(2000) not null,
  opened_at timestamp with time zone not null
);

create table membership (
  shop_id bigint not null references shop (id),
  person_id bigint not null references person (id),
  role varchar(10) not null check (role in ('OWNER', 'OPERATOR', 'SERVICE', 'FINANCE', 'WAREHOUSE')),
  primary key (shop_id, person_id)
);
create index membership_by_person on membership (person_id, shop_id);

create table staff (
  person_id bigint not null primary key references person (id),
  role varchar(10) not null check (role in ('ADMIN', 'EDITOR', 'REVIEWER', 'SUPPORT'))
);
