-- removed_at: kept for a while, so that calendars which show it hear that it is gone.
create table plan_activity (
    shop_id      bigint        not null,
    id           bigint        not null,
    version      bigint        not null,
    kind         varchar(12)   not null check (kind in ('MEGA', 'NEW_SEASON', 'CLEARANCE', 'LIVE_STREAM', 'INDUSTRY_DAY', 'OTHER')),
    name         varchar(40)   not null,
    first_on     date          not null,
    last_on      date          not null,
    owner_person bigint,
    budget_fen   bigint        not null check (budget_fen >= 0),
    goal         varchar(300)  not null,
    result       varchar(1000) not null,
    note         varchar(1000) not null,
    state        varchar(10)   not null check (state in ('PLANNED', 'DONE', 'CANCELLED')),
    official     varchar(60),
    copied_from  bigint,
    changed_at   timestamp with time zone not null,
    removed_at   timestamp with time zone,
    primary key (shop_id, id),
    unique (shop_id, official),
    check (last_on >= first_on)
);
create index plan_activity_in_time on plan_activity (shop_id, first_on, id);
create index plan_activity_removed on plan_activity (removed_at);
