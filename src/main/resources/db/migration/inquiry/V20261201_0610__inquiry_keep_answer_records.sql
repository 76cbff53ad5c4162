-- How a shop has answered in the last thirty days and what came in by day, counted after each change and every night.
create table inquiry_answer_record (
  shop_id bigint not null primary key,
  asked int not null check (asked >= 0),
  answered int not null check (answered between 0 and asked),
  first_reply_seconds bigint check (first_reply_seconds >= 0),
  week_reply_seconds bigint check (week_reply_seconds >= 0),
  replies_by_day varchar(200) not null,
  arrivals_by_day varchar(200) not null,
  as_of timestamp with time zone not null
);
