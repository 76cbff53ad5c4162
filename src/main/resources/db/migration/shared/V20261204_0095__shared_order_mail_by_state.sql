create index mail_by_state on mail (state, id);
