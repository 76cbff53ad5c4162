-- What the platform holds a shop to be, day by day: a member, of a tier, looked at on the spot.
-- until_day is before from_day where it was ended before it began.
create table shop_recognition (
  shop_id bigint not null references shop (id),
  id bigint not null,
  version bigint not null,
  kind varchar(20) not null check (kind in ('TRUST_PASS', 'POWER_MERCHANT', 'SUPER_FACTORY', 'INDIVIDUAL', 'ENTERPRISE', 'CERTIFIED', 'ONSITE')),
  from_day date not null,
  until_day date not null,
  agreed_until date not null check (agreed_until >= from_day),
  note varchar(200) not null,
  end_note varchar(200) not null,
  given_at timestamp with time zone not null,
  by_id bigint not null,
  by_name varchar(100) not null,
  told_days int check (told_days in (0, 7, 30)),
  primary key (shop_id, id),
  check (until_day <= agreed_until)
);
create index shop_recognition_by_end on shop_recognition (kind, until_day, shop_id, id);
