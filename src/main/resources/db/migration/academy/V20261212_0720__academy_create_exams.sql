-- What can be earned by an examination. questions: drawn for a paper; pass: the per cent that must be right; tries, wait_days:
-- how often before a pause, and how long that is; valid_months: of the certificate.
create table academy_exam (
    id           bigint       not null primary key,
    version      bigint       not null,
    owner_id     bigint       not null,
    state        varchar(10)  not null,
    title        varchar(60)  not null,
    title_en     varchar(120) not null,
    summary      varchar(300) not null,
    summary_en   varchar(600) not null,
    questions    integer      not null check (questions > 0),
    minutes      integer      not null check (minutes > 0),
    pass         integer      not null check (pass between 1 and 100),
    tries        integer      not null check (tries > 0),
    wait_days    integer      not null check (wait_days >= 0),
    valid_months integer      not null check (valid_months > 0)
);
create index academy_exam_by_state on academy_exam (state, id);

-- The bank. course_id: of the course it comes from, null for none; asked, correct: how often, in papers handed in.
create table academy_question (
    exam_id   bigint  not null references academy_exam (id),
    id        bigint  not null,
    course_id bigint,
    question  text    not null,
    retired   boolean not null,
    asked     integer not null,
    correct   integer not null,
    primary key (exam_id, id)
);

-- Where somebody stands with an exam: tries since the last pause, the paper before them, and until when they wait.
create table academy_candidate (
    person_id    bigint  not null,
    exam_id      bigint  not null references academy_exam (id),
    tries        integer not null,
    open_attempt bigint,
    waits_until  timestamp with time zone,
    primary key (person_id, exam_id)
);

-- A paper somebody was given, as it was drawn: later changes of the bank do not reach it.
create table academy_attempt (
    person_id  bigint  not null,
    id         bigint  not null,
    exam_id    bigint  not null references academy_exam (id),
    shop_id    bigint  not null,
    paper      text    not null,
    started_at timestamp with time zone not null,
    until_at   timestamp with time zone not null,
    ended_at   timestamp with time zone,
    correct    integer not null,
    passed     boolean not null,
    primary key (person_id, id)
);
create index academy_attempt_by_exam on academy_attempt (person_id, exam_id, id);

create table academy_answer (
    person_id   bigint      not null,
    attempt_id  bigint      not null,
    place       integer     not null,
    chosen      varchar(60) not null,
    answered_at timestamp with time zone not null,
    primary key (person_id, attempt_id, place)
);

-- What somebody has earned. shown: on the page of the shop they worked for, with their consent.
create table academy_certificate (
    id             bigint       not null primary key,
    code           varchar(20)  not null,
    person_id      bigint       not null,
    shop_id        bigint       not null,
    exam_id        bigint       not null references academy_exam (id),
    holder         varchar(60)  not null,
    title          varchar(60)  not null,
    title_en       varchar(120) not null,
    issued_at      timestamp with time zone not null,
    expires_at     timestamp with time zone not null,
    reminded       boolean      not null,
    revoked_at     timestamp with time zone,
    revoked_reason varchar(200) not null,
    shown          boolean      not null,
    constraint academy_certificate_code unique (code)
);
create index academy_certificate_by_person on academy_certificate (person_id, exam_id, id);
create index academy_certificate_by_shop on academy_certificate (shop_id, shown, id);
create index academy_certificate_by_end on academy_certificate (reminded, expires_at, id);
