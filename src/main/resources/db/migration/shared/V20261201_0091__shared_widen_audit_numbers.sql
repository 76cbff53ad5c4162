alter table audit_entry alter column number set data type varchar(320);
