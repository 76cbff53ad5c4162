-- Who accepted which version of the agreement about a method for a shop.
create table shop_method_agreement (
    shop_id bigint      not null,
    method  varchar(20) not null,
    version int         not null check (version >= 1),
    at      timestamp with time zone not null,
    by_id   bigint      not null,
    by_name varchar(100) not null,
    primary key (shop_id, method, version)
);
