-- What a letter has told of, so that no other does: a step or an activity, and the day it was about.
create table plan_reminder (
    shop_id bigint not null,
    of_id   bigint not null,
    due_on  date   not null,
    primary key (shop_id, of_id, due_on)
);
create index plan_reminder_by_day on plan_reminder (due_on);
