-- How the index of each node stands, as the node itself wrote down last, and whether it shall be built anew.
create table market_search_node (
    name           varchar(120) not null primary key,
    listings       int          not null,
    bytes          bigint       not null,
    position       bigint       not null,
    rebuilt        int,
    rebuild_wanted boolean      not null,
    seen_at        timestamp with time zone not null
);
