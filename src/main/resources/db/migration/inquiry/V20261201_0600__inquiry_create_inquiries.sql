create table inquiry (
  shop_id bigint not null,
  id bigint not null,
  version bigint not null,
  source varchar(20) not null,
  state varchar(10) not null check (state in ('UNVERIFIED', 'NEW', 'OPEN', 'QUOTED', 'WON', 'LOST', 'CLOSED', 'SPAM')),
  pile varchar(10) not null check (pile in ('HIDDEN', 'LIVE', 'DONE', 'SPAM')),
  turn varchar(5) not null check (turn in ('SHOP', 'BUYER')),
  listing_id bigint not null,
  listing_title varchar(200) not null,
  listing_cover varchar(200),
  listing_unit varchar(20) not null,
  listing_minimum int,
  listing_tiers varchar(200) not null,
  buyer_key varchar(330) not null,
  buyer_person bigint,
  buyer_name varchar(100) not null,
  buyer_company varchar(100) not null,
  buyer_kind varchar(40) not null,
  buyer_region varchar(6) not null,
  buyer_email varchar(320),
  buyer_mobile varchar(20),
  buyer_contact_shared boolean not null,
  buyer_english boolean not null,
  ask_quantity int not null check (ask_quantity between 1 and 99999999),
  ask_target_fen bigint check (ask_target_fen > 0),
  ask_wanted_on date,
  ask_region varchar(6) not null,
  ask_invoice varchar(10) not null check (ask_invoice in ('NONE', 'PLAIN', 'SPECIAL')),
  ask_sample boolean not null,
  assignee_id bigint not null,
  assignee_name varchar(100) not null,
  opened_at timestamp with time zone not null,
  asked_at timestamp with time zone not null,
  last_at timestamp with time zone not null,
  activity bigint not null,
  waiting_since timestamp with time zone,
  amber_at timestamp with time zone,
  due_at timestamp with time zone,
  due_rank bigint,
  answered_at timestamp with time zone,
  last_message_id bigint not null,
  last_text varchar(120) not null,
  shop_unread int not null check (shop_unread >= 0),
  buyer_unread int not null check (buyer_unread >= 0),
  shop_read_id bigint not null,
  buyer_read_id bigint not null,
  primary key (shop_id, id),
  check (due_at is null or answered_at is null)
);
create index inquiry_by_pile on inquiry (shop_id, pile, activity);
create index inquiry_by_turn on inquiry (shop_id, pile, turn, activity);
create index inquiry_by_assignee on inquiry (shop_id, pile, assignee_id, activity);
create index inquiry_by_state on inquiry (shop_id, state, activity);
create index inquiry_by_listing on inquiry (shop_id, listing_id, activity);
create index inquiry_by_buyer on inquiry (shop_id, buyer_key, activity);
create index inquiry_by_due on inquiry (shop_id, due_rank);
create index inquiry_by_unread on inquiry (shop_id, shop_unread);
create index inquiry_by_answer on inquiry (shop_id, answered_at);
create index inquiry_of_person on inquiry (buyer_person, activity);
create index inquiry_of_person_by_number on inquiry (buyer_person, id);

create table inquiry_message (
  shop_id bigint not null,
  inquiry_id bigint not null,
  id bigint not null,
  kind varchar(6) not null check (kind in ('BUYER', 'SELLER', 'NOTE')),
  author_id bigint,
  author_name varchar(100) not null,
  body varchar(2000) not null,
  files int not null check (files between 0 and 5),
  quantity int,
  target_fen bigint,
  request_key varchar(40),
  at timestamp with time zone not null,
  primary key (shop_id, inquiry_id, id),
  unique (shop_id, request_key),
  foreign key (shop_id, inquiry_id) references inquiry (shop_id, id) on delete cascade
);

create table inquiry_transition (
  shop_id bigint not null,
  inquiry_id bigint not null,
  id bigint not null,
  from_state varchar(10) not null,
  to_state varchar(10) not null,
  reason varchar(20),
  detail varchar(200) not null,
  by_party varchar(6) not null check (by_party in ('SHOP', 'BUYER', 'SYSTEM')),
  by_id bigint,
  by_name varchar(100) not null,
  at timestamp with time zone not null,
  primary key (shop_id, inquiry_id, id),
  check ((to_state = 'LOST') = (reason is not null)),
  foreign key (shop_id, inquiry_id) references inquiry (shop_id, id) on delete cascade
);

create table inquiry_assignment (
  shop_id bigint not null,
  inquiry_id bigint not null,
  id bigint not null,
  assignee_id bigint not null,
  assignee_name varchar(100) not null,
  by_id bigint,
  by_name varchar(100) not null,
  at timestamp with time zone not null,
  primary key (shop_id, inquiry_id, id),
  foreign key (shop_id, inquiry_id) references inquiry (shop_id, id) on delete cascade
);
