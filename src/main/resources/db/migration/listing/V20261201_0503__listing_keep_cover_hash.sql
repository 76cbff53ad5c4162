-- A list shows covers without asking for the pictures.
alter table listing add column cover_hash varchar(80);
