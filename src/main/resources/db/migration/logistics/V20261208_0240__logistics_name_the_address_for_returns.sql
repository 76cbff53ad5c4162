alter table ship_from_address add column takes_returns boolean default false not null;
