create table inquiry_link (
  hash char(64) not null primary key,
  shop_id bigint not null,
  inquiry_id bigint not null,
  expires_at timestamp with time zone not null,
  foreign key (shop_id, inquiry_id) references inquiry (shop_id, id) on delete cascade
);
create index inquiry_link_by_inquiry on inquiry_link (shop_id, inquiry_id);
create index inquiry_link_by_expiry on inquiry_link (expires_at);

create table quick_reply (
  shop_id bigint not null,
  id bigint not null,
  version bigint not null,
  title varchar(30) not null,
  body varchar(1000) not null,
  primary key (shop_id, id)
);
