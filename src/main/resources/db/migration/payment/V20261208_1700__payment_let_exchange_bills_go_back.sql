-- In the place of state, whose check has no name that both databases know: a bill can also be given back.
alter table exchange_bill add column new_state varchar(12) default 'OFFERED' not null check (new_state in ('OFFERED',
    'ENDORSED', 'SIGNED', 'REFUSED', 'WITHDRAWN', 'DISCOUNTED', 'PRESENTED', 'PAID', 'DISHONOURED', 'RECOURSE',
    'RECOVERED', 'RETURNED'));
update exchange_bill set new_state = state;
alter table exchange_bill drop column state;
alter table exchange_bill rename column new_state to state;
