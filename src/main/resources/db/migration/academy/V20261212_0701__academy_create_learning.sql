-- Who learns which course, in the edition they began.
create table academy_enrolment (
    person_id    bigint      not null,
    course_id    bigint      not null references academy_course (id),
    edition      integer     not null,
    lesson       varchar(40) not null,
    done_lessons integer     not null,
    started_at   timestamp with time zone not null,
    last_at      timestamp with time zone not null,
    completed_at timestamp with time zone,
    primary key (person_id, course_id)
);
create index academy_enrolment_by_time on academy_enrolment (person_id, last_at, course_id);
create index academy_enrolment_by_course on academy_enrolment (course_id, started_at, person_id);

-- How far somebody is in a lesson. seen: a bit for each second of the film src, which has length of them; place: where to go on; answers: those of the last
-- try of a quiz.
create table academy_progress (
    person_id    bigint       not null,
    course_id    bigint       not null references academy_course (id),
    lesson       varchar(40)  not null,
    src          varchar(500) not null,
    length       integer      not null check (length >= 0),
    seen         text         not null,
    seen_seconds integer      not null check (seen_seconds >= 0),
    place        integer      not null check (place >= 0),
    score        integer      not null,
    tries        integer      not null,
    answers      varchar(4000) not null,
    opened_at    timestamp with time zone not null,
    credited_at  timestamp with time zone not null,
    done_at      timestamp with time zone,
    primary key (person_id, course_id, lesson)
);
create index academy_progress_by_lesson on academy_progress (course_id, lesson, person_id);

-- What somebody wrote down; at_second: where in the film, null elsewhere.
create table academy_note (
    person_id  bigint        not null,
    id         bigint        not null,
    course_id  bigint        not null references academy_course (id),
    lesson     varchar(40)   not null,
    at_second  integer,
    text       varchar(1000) not null,
    written_at timestamp with time zone not null,
    primary key (person_id, id)
);
create index academy_note_by_course on academy_note (person_id, course_id, id);

-- What learners say of a course. hidden_reason: why staff took it away, empty while everybody sees it.
create table academy_rating (
    course_id     bigint       not null references academy_course (id),
    person_id     bigint       not null,
    stars         integer      not null check (stars between 1 and 5),
    comment       varchar(500) not null,
    rated_at      timestamp with time zone not null,
    hidden_reason varchar(200) not null,
    primary key (course_id, person_id)
);
create index academy_rating_by_time on academy_rating (course_id, rated_at, person_id);
create index academy_rating_by_person on academy_rating (person_id, course_id);
