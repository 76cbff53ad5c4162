-- promise_hours: how soon after its clearance the goods were promised to leave; 0 where nothing was promised.
alter table trade_order add column promise_hours int default 0 not null check (promise_hours >= 0);
alter table trade_order add column ship_until timestamp with time zone;
alter table trade_order add column flag varchar(10) default 'NONE' not null check (flag in ('NONE', 'RED', 'YELLOW', 'GREEN', 'BLUE', 'PURPLE'));
alter table trade_order add column memo varchar(200) default '' not null;
create index trade_order_by_ship_until on trade_order (shop_id, state, ship_until, id);
create index trade_order_by_flag on trade_order (shop_id, flag, id);
create index trade_order_by_phone on trade_order (shop_id, receiver_phone, id);
create index trade_order_by_shop_and_buyer on trade_order (shop_id, buyer_person, id);
create index trade_order_by_shipped on trade_order (shop_id, shipped_at);
