-- What is on sale already gets its present prices by a job, shop after shop: no start waits for it.
insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
select 'listing-note-present-prices', '0', current_timestamp, false, 1
where exists (select 1 from listing where published_number is not null);
