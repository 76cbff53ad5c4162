-- A list of the unread in order needs them alone in an index; null for what the shop has read.
alter table inquiry add column unread_rank bigint;
update inquiry set unread_rank = activity where shop_unread > 0;
drop index inquiry_by_unread;
create index inquiry_by_unread on inquiry (shop_id, unread_rank);
