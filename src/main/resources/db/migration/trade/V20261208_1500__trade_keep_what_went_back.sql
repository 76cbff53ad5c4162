-- What a buyer got back of an order is asked for wherever its amount is shown; the claims say how it came to be.
alter table trade_order add column refunded_fen bigint default 0 not null;

update trade_order set refunded_fen = (select sum(c.refunded_fen) from trade_claim c
    where c.shop_id = trade_order.shop_id and c.order_id = trade_order.id)
where exists (select 1 from trade_claim c
    where c.shop_id = trade_order.shop_id and c.order_id = trade_order.id and c.refunded_fen > 0);
