create index scheduled_tasks_in_order on scheduled_tasks (execution_time, task_name, task_instance);
drop index scheduled_tasks_by_time;
create index scheduled_tasks_by_failures on scheduled_tasks (consecutive_failures, task_name, task_instance);
