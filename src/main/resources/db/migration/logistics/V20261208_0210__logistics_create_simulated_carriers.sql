-- A carrier without a row behaves as usual.
create table simulated_carrier (
    carrier      varchar(10) not null primary key,
    paused       boolean     not null,
    step_minutes int         not null check (step_minutes between 1 and 1440)
);

-- One row for each parcel on its way; next_at is null while it is held back.
create table simulated_carriage (
    shop_id   bigint not null,
    parcel_id bigint not null,
    next_at   timestamp with time zone,
    primary key (shop_id, parcel_id),
    foreign key (shop_id, parcel_id) references parcel (shop_id, id)
);
create index simulated_carriage_by_next on simulated_carriage (next_at);
create index simulated_carriage_by_parcel on simulated_carriage (parcel_id);
