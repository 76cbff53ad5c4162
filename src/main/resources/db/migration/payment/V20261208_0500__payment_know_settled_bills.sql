-- Settled: nothing of it is left to pay. Kept true with every change of what is owed, under the lock of the line.
alter table credit_bill add column settled boolean default false not null;
-- The next day on which somebody has to be reminded; null when nobody has.
alter table credit_bill add column remind_on date;
update credit_bill set settled = true where not exists (
    select 1 from credit_bill_item i join payment_instalment n on n.shop_id = i.shop_id and n.plan_id = i.plan_id
    where i.shop_id = credit_bill.shop_id and i.bill_id = credit_bill.id
        and n.goods_fen + n.freight_fen - n.waived_fen - n.paid_fen > 0);
update credit_bill set remind_on = due_on where settled = false;
create index credit_bill_by_state on credit_bill (shop_id, settled, due_on, id);
create index credit_bill_of_buyer on credit_bill (buyer_person, settled, due_on, id);
create index credit_bill_by_reminder on credit_bill (remind_on, shop_id, id);
