create index payment_plan_by_day on payment_plan (shop_id, opened_at, method, id);
create index payment_plan_by_state on payment_plan (shop_id, state, method);
