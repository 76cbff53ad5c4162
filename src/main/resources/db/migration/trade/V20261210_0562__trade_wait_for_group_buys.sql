-- When a group-buy that an order is part of will be decided; nothing leaves before.
alter table trade_order add column waits_until timestamp with time zone;
create index trade_order_by_waits_until on trade_order (shop_id, state, waits_until, id);
-- What came back of a line because a group-buy ended at a lower price.
alter table trade_line add column rebate_fen bigint default 0 not null;
alter table trade_line add constraint trade_line_rebate check (rebate_fen >= 0);
-- The orders of a group-buy. pieces: how many it counts there at present. settled_at: when what came of the group-buy
-- was done to the order.
create table trade_group_part (
    shop_id      bigint  not null,
    order_id     bigint  not null,
    group_buy_id bigint  not null,
    pieces       integer not null,
    settled_at   timestamp with time zone,
    primary key (shop_id, order_id),
    foreign key (shop_id, order_id) references trade_order (shop_id, id) on delete cascade,
    check (pieces >= 0)
);
create index trade_group_part_by_group_buy on trade_group_part (shop_id, group_buy_id, order_id);
