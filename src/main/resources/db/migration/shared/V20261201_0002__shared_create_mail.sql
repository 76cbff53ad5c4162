create table mail (
  id bigint not null primary key,
  recipient varchar(320) not null,
  subject varchar(300) not null,
  body text not null,
  written_at timestamp with time zone not null,
  state varchar(10) not null check (state in ('waiting', 'sent', 'kept'))
);
