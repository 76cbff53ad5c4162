-- Why a job failed last time; gone when it is done.
create table job_failure (
  task_name varchar(100) not null,
  task_instance varchar(200) not null,
  error varchar(1000) not null,
  primary key (task_name, task_instance)
);
