-- Mediators and treasurers joined the roles; the two databases name an unnamed check differently, so it moves to a new table.
create table staff_next (
    person_id bigint      not null primary key references person (id),
    role      varchar(10) not null constraint staff_role_known check (role in ('ADMIN', 'EDITOR', 'REVIEWER', 'SUPPORT', 'MEDIATOR', 'TREASURER'))
);
insert into staff_next (person_id, role) select person_id, role from staff;
drop table staff;
alter table staff_next rename to staff;
