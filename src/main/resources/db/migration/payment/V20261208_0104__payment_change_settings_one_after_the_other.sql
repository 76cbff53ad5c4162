-- One row for each shop that ever set how it is paid; who changes something takes it first, so that what excludes each
-- other is judged one after the other.
create table shop_payment (
    shop_id bigint not null primary key,
    version bigint not null
);
