-- How many shops take part in a campaign that has so many places: counted by one conditional statement.
create table campaign_places (
    campaign_id bigint not null primary key references campaign (id) on delete cascade,
    taken       int    not null check (taken >= 0)
);
