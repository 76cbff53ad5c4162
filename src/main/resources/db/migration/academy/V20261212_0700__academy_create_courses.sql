-- A course, as lists show it. owner_id: the partner whose it is, 0 for the market itself. topics, formats: names between
-- commas.
create table academy_course (
    id            bigint        not null primary key,
    version       bigint        not null,
    owner_id      bigint        not null,
    state         varchar(10)   not null,
    edition       integer       not null check (edition >= 0),
    draft         integer       not null check (draft >= edition),
    title         varchar(60)   not null,
    title_en      varchar(120)  not null,
    summary       varchar(300)  not null,
    summary_en    varchar(600)  not null,
    searched      varchar(1200) not null,
    track         varchar(10)   not null,
    level         varchar(12)   not null,
    topics        varchar(200)  not null,
    formats       varchar(60)   not null,
    cover         varchar(200)  not null,
    instructor_id bigint,
    minutes       integer       not null,
    lessons       integer       not null,
    published_at  timestamp with time zone,
    publish_at    timestamp with time zone
);
create index academy_course_by_time on academy_course (state, published_at, id);
create index academy_course_by_owner on academy_course (owner_id, id);

create table academy_edition (
    course_id bigint  not null references academy_course (id),
    number    integer not null,
    stamp     bigint  not null,
    content   text    not null,
    saved_at  timestamp with time zone not null,
    primary key (course_id, number)
);

-- Which weak point of a shop a published course is about.
create table academy_help (
    course_id bigint      not null references academy_course (id),
    point     varchar(20) not null,
    primary key (course_id, point)
);

-- What a shop could do better, as it was last looked at.
create table academy_needs (
    shop_id   bigint not null primary key,
    judged_at timestamp with time zone not null,
    needs     text   not null
);

create table academy_course_count (
    course_id bigint  not null primary key references academy_course (id),
    learners  integer not null,
    finished  integer not null,
    ratings   integer not null,
    stars     integer not null
);

-- Courses that came with the product; files: what they were when they were last read.
create table academy_shipped (
    file      varchar(60) not null primary key,
    course_id bigint      not null references academy_course (id),
    edition   integer     not null,
    print     varchar(64) not null
);
create table academy_stamp (
    id    integer     not null primary key,
    files varchar(64) not null
);
insert into academy_stamp (id, files) values (1, '');
