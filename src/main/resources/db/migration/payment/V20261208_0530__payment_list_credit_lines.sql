alter table credit_line_change add column kind varchar(20) default 'TERMS' not null;
alter table credit_line_change add column before_terms varchar(40) default '' not null;
alter table credit_line_change add column after_terms varchar(40) default '' not null;
-- The last day that both sides were told the line ends on.
alter table credit_line add column expiry_told date;
create index credit_line_by_occupied on credit_line (shop_id, occupied_fen, buyer_person);
create index credit_line_by_state on credit_line (shop_id, state, occupied_fen, buyer_person);
create index credit_line_by_expiry on credit_line (shop_id, expires_on, buyer_person);
create index credit_line_ending on credit_line (expires_on, shop_id, buyer_person);
create index payment_plan_of_shops_buyer on payment_plan (shop_id, buyer_person, opened_at);
