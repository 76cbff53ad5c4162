create table plan_copy (
    shop_id     bigint      not null,
    request_key varchar(40) not null,
    into_year   int         not null,
    copied      int         not null,
    at          timestamp with time zone not null,
    primary key (shop_id, request_key)
);
