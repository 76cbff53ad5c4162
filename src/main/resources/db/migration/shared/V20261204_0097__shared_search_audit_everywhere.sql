create index audit_entry_everywhere_by_time on audit_entry (at, id);
create index audit_entry_everywhere_by_person on audit_entry (person_id, at, id);
create index audit_entry_everywhere_by_action on audit_entry (action, at, id);
create index audit_entry_everywhere_by_number on audit_entry (number, at, id);
