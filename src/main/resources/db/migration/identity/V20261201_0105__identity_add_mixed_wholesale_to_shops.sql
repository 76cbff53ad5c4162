alter table shop add column mixed_min_fen bigint check (mixed_min_fen > 0);
alter table shop add column mixed_min_pieces int check (mixed_min_pieces > 0);
