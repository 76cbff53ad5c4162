create table inquiry_file (
  shop_id bigint not null,
  inquiry_id bigint not null,
  message_id bigint not null,
  position int not null check (position between 0 and 4),
  id bigint not null,
  name varchar(200) not null,
  type varchar(100) not null,
  size bigint not null,
  primary key (shop_id, inquiry_id, message_id, position),
  foreign key (shop_id, inquiry_id, message_id) references inquiry_message (shop_id, inquiry_id, id) on delete cascade
);
