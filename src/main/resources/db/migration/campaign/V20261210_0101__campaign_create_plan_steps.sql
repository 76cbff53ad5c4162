-- waits: neither ticked nor removed, and of an activity that is still planned; what the reminders look for.
create table plan_step (
    shop_id     bigint      not null,
    activity_id bigint      not null,
    id          bigint      not null,
    preparation varchar(12) not null check (preparation in ('STOCK', 'PICTURES', 'REGISTER', 'PRICE_CHECK', 'ROSTER', 'OWN')),
    name        varchar(60) not null,
    days_before int         not null check (days_before between 0 and 365),
    due_on      date        not null,
    ticked_at   timestamp with time zone,
    ticked_by   bigint,
    ticked_name varchar(100),
    removed_at  timestamp with time zone,
    waits       boolean     not null,
    primary key (shop_id, activity_id, id),
    foreign key (shop_id, activity_id) references plan_activity (shop_id, id) on delete cascade,
    check ((preparation = 'OWN') = (name <> ''))
);
create index plan_step_waiting on plan_step (shop_id, waits, due_on, activity_id, id);
