create index ledger_posting_by_day on ledger_posting (shop_id, on_date, id);
