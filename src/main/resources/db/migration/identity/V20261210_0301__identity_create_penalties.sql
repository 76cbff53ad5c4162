create table shop_penalty (
  shop_id bigint not null references shop (id),
  id bigint not null,
  version bigint not null,
  kind varchar(20) not null check (kind in ('LATE_SHIPPING', 'FALSE_PRICE', 'PROHIBITED_GOODS', 'FAKE_TRADE', 'OTHER')),
  reason varchar(500) not null,
  points int not null check (points between 0 and 48),
  from_at timestamp with time zone not null,
  until_at timestamp with time zone not null,
  given_at timestamp with time zone not null,
  by_id bigint not null,
  by_name varchar(100) not null,
  lifted_at timestamp with time zone,
  lifter_id bigint,
  lifter_name varchar(100) not null,
  lift_note varchar(500) not null,
  primary key (shop_id, id),
  check (from_at < until_at)
);
create index shop_penalty_by_end on shop_penalty (shop_id, until_at);
