-- Days are asked by the time of the act; the number only tells when the entry was written.
drop index audit_entry_by_person;
drop index audit_entry_by_action;
create index audit_entry_by_time on audit_entry (shop_id, at, id);
create index audit_entry_by_person on audit_entry (shop_id, person_id, at, id);
create index audit_entry_by_action on audit_entry (shop_id, action, at, id);
