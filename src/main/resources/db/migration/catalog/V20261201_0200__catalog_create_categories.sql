create table category (
  id bigint not null primary key,
  version bigint not null,
  parent_id bigint references category (id),
  level int not null check (level between 1 and 3),
  position int not null,
  name_zh varchar(40) not null,
  name_en varchar(80) not null,
  active boolean not null,
  units varchar(400) not null,
  core_words varchar(300) not null,
  synonyms varchar(600) not null,
  -- What staff edited is theirs: the data files leave it alone from then on.
  edited boolean not null,
  attributes_edited boolean not null,
  check ((level = 1) = (parent_id is null))
);
create index category_by_parent on category (parent_id, position, id);

create table category_attribute (
  category_id bigint not null references category (id),
  id bigint not null,
  position int not null,
  name_zh varchar(40) not null,
  name_en varchar(80) not null,
  input varchar(10) not null check (input in ('SINGLE', 'MULTIPLE', 'LIST', 'TEXT', 'NUMBER', 'DATE')),
  need varchar(12) not null check (need in ('REQUIRED', 'RECOMMENDED', 'OPTIONAL')),
  role varchar(10) not null check (role in ('PRODUCT', 'SPEC', 'PICTURE')),
  takes_own boolean not null,
  units varchar(400) not null,
  min_number numeric(18, 6),
  max_number numeric(18, 6),
  decimals int not null check (decimals between 0 and 6),
  max_length int not null check (max_length between 1 and 500),
  primary key (category_id, id)
);

create table category_attribute_value (
  category_id bigint not null,
  attribute_id bigint not null,
  id bigint not null,
  position int not null,
  name_zh varchar(60) not null,
  name_en varchar(80) not null,
  primary key (category_id, attribute_id, id),
  foreign key (category_id, attribute_id) references category_attribute (category_id, id) on delete cascade
);

create table category_cascade (
  category_id bigint not null,
  attribute_id bigint not null,
  value_id bigint not null,
  shown_id bigint not null,
  required boolean not null,
  primary key (category_id, attribute_id, value_id, shown_id),
  check (attribute_id <> shown_id),
  foreign key (category_id, attribute_id, value_id)
    references category_attribute_value (category_id, attribute_id, id) on delete cascade,
  foreign key (category_id, shown_id) references category_attribute (category_id, id) on delete cascade
);

-- One row: counts the changes, so that every node knows when its snapshot is old, and remembers
-- which data files were read last.
create table catalog_stamp (
  id int not null primary key check (id = 1),
  stamp bigint not null,
  files varchar(64) not null,
  words varchar(64) not null
);
insert into catalog_stamp (id, stamp, files, words) values (1, 0, '', '');
