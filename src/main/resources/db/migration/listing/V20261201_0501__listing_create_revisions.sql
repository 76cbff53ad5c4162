create table listing_revision (
    shop_id     bigint       not null,
    listing_id  bigint       not null,
    number      int          not null,
    saves       bigint       not null,
    content     text         not null,
    misfits     text         not null,
    stock_base  text         not null,
    author_id   bigint,
    author_name varchar(100) not null,
    at          timestamp with time zone not null,
    primary key (shop_id, listing_id, number),
    foreign key (shop_id, listing_id) references listing (shop_id, id)
);

create table listing_sku (
    shop_id    bigint       not null,
    listing_id bigint       not null,
    sku        varchar(200) not null,
    stock      int          not null check (stock >= 0),
    primary key (shop_id, listing_id, sku),
    foreign key (shop_id, listing_id) references listing (shop_id, id)
);
