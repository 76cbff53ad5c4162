create table buyer (
  person_id bigint not null primary key references person (id),
  company_name varchar(100) not null,
  kind varchar(20) not null check (kind in ('TRADER', 'TAOBAO_OWNER', 'MICRO_MERCHANT', 'OFFLINE_STORE', 'CROSS_BORDER', 'FACTORY', 'ENTERPRISE')),
  region_code char(6) not null,
  since timestamp with time zone not null
);
