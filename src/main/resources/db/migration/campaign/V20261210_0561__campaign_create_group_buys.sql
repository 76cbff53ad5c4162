-- What a shop sells to many buyers together. offering: as written by campaign.groupbuy.Offering. paid: pieces that are
-- paid for, joined: by how many orders; both are counted by conditional statements of their own. count_at: when no
-- order of it can be paid any more. price_fen: what a piece costs in the end, null if everybody gets everything back.
create table campaign_group_buy (
    shop_id        bigint       not null,
    id             bigint       not null,
    version        bigint       not null,
    listing_id     bigint       not null,
    title          varchar(60)  not null,
    offering       text         not null,
    warm_up_from   timestamp with time zone not null,
    open_from      timestamp with time zone not null,
    open_until     timestamp with time zone not null,
    count_at       timestamp with time zone not null,
    state          varchar(12)  not null,
    reason         varchar(500) not null,
    submitted_at   timestamp with time zone,
    decided_at     timestamp with time zone,
    paid           bigint       not null,
    joined         integer      not null,
    price_fen      bigint,
    ended_at       timestamp with time zone,
    settled_at     timestamp with time zone,
    primary key (shop_id, id),
    unique (id),
    check (warm_up_from <= open_from and open_from < open_until and open_until < count_at),
    check (state in ('DRAFT', 'SUBMITTED', 'APPROVED', 'REACHED', 'FAILED', 'CANCELLED')),
    check (paid >= 0 and joined >= 0),
    check (price_fen is null or price_fen > 0)
);
create index campaign_group_buy_by_state on campaign_group_buy (state, count_at, id);
create index campaign_group_buy_by_listing on campaign_group_buy (shop_id, listing_id, state);
