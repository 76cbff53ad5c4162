create table prohibited_word (
  id bigint not null primary key,
  version bigint not null,
  kind varchar(10) not null check (kind in ('WORD', 'EXEMPTION')),
  phrase varchar(60) not null,
  level varchar(5) check (level in ('BLOCK', 'WARN')),
  family varchar(20) check (family in ('SUPERLATIVE', 'FIRST', 'GRADE', 'ABSOLUTE', 'AUTHORITY', 'MEDICAL', 'EFFECT', 'SUPERSTITION', 'PROMISE')),
  article varchar(10),
  -- A removed word stays as a row, or the next reading of the data file would bring it back.
  active boolean not null,
  edited boolean not null,
  unique (kind, phrase),
  check (kind = 'EXEMPTION' or (level is not null and family is not null and article is not null))
);
