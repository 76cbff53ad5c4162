-- Pieces of a line that were given back before they left, and need not be sent any more.
alter table trade_line add column unwanted int default 0 not null;
alter table trade_line add constraint trade_line_unwanted check (unwanted >= 0 and shipped + unwanted <= quantity);
