-- What a line was sold at for a while: whose price it was, what that was called, and what a piece cost otherwise.
alter table trade_line add column special_holder bigint;
alter table trade_line add column special_label varchar(60);
alter table trade_line add column listed_fen bigint;
alter table trade_line add constraint trade_line_special_whole check (
    (special_holder is null) = (listed_fen is null) and (special_holder is null) = (special_label is null));
