create index audit_entry_by_person on audit_entry (shop_id, person_id, id);
create index audit_entry_by_action on audit_entry (shop_id, action, id);
