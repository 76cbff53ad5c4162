-- The secret address under which a seat's calendar is read; only its hash is here.
create table plan_calendar (
    shop_id   bigint   not null,
    person_id bigint   not null,
    hash      char(64) not null,
    made_at   timestamp with time zone not null,
    primary key (shop_id, person_id),
    unique (hash)
);
