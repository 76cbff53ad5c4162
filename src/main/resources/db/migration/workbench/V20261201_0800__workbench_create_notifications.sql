create table notification (
  shop_id bigint not null,
  person_id bigint not null,
  id bigint not null,
  message_key varchar(100) not null,
  message_args varchar(1000) not null,
  href varchar(300) not null check (href like '/%'),
  unread boolean not null,
  at timestamp with time zone not null,
  primary key (shop_id, person_id, id)
);

create index notification_unread on notification (shop_id, person_id, unread, id);
