alter table staff drop constraint staff_role_known;
alter table staff add constraint staff_role_known check (role in ('ADMIN', 'EDITOR', 'REVIEWER', 'SUPPORT', 'MEDIATOR', 'TREASURER', 'PROMOTER'));
