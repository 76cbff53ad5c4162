create table passkey (
  person_id bigint not null references person (id),
  id bigint not null,
  credential_id varchar(1400) not null unique,
  name varchar(40) not null,
  public_key bytea not null,
  attestation bytea not null,
  sign_count bigint not null,
  transports varchar(100) not null,
  verified boolean not null,
  backup_eligible boolean not null,
  backed_up boolean not null,
  since timestamp with time zone not null,
  used_at timestamp with time zone not null,
  primary key (person_id, id)
);
