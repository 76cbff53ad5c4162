create table invitation (
  shop_id bigint not null references shop (id),
  id bigint not null,
  email varchar(320) not null check (email = lower(email)),
  role varchar(10) not null check (role in ('OWNER', 'OPERATOR', 'SERVICE', 'FINANCE', 'WAREHOUSE')),
  hash char(64) not null unique,
  invited_by bigint not null references person (id),
  expires_at timestamp with time zone not null,
  primary key (shop_id, id),
  unique (shop_id, email)
);
