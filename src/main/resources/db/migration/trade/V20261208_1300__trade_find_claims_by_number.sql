-- The platform finds a claim whatever shop it is of.
create index trade_claim_by_number on trade_claim (id);
