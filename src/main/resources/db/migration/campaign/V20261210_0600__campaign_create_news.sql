-- What the staff have to say to shops about a campaign. reached, read_count: shops that have it, and that opened it.
create table campaign_news (
    id          bigint        not null primary key,
    campaign_id bigint        not null references campaign (id),
    version     bigint        not null,
    title       varchar(60)   not null,
    text        varchar(2000) not null,
    readers     varchar(12)   not null check (readers in ('FITTING', 'NEARLY', 'HANDED_IN', 'DRAFTING', 'APPROVED')),
    send_at     timestamp with time zone not null,
    state       varchar(10)   not null check (state in ('SCHEDULED', 'SENT', 'WITHDRAWN')),
    reached     integer       not null check (reached >= 0),
    read_count  integer       not null check (read_count >= 0),
    sent_at     timestamp with time zone,
    reminded_at timestamp with time zone
);
create index campaign_news_by_campaign on campaign_news (campaign_id, id);

-- Which shop has it. told: its people got a notice of it, or need none any more.
create table campaign_letter (
    shop_id  bigint  not null,
    news_id  bigint  not null references campaign_news (id),
    told     boolean not null,
    told_at  timestamp with time zone,
    read_at  timestamp with time zone,
    primary key (shop_id, news_id)
);
create index campaign_letter_by_news on campaign_letter (news_id, shop_id);
-- What waits for the morning.
create index campaign_letter_untold on campaign_letter (told, shop_id, news_id);
-- How much a shop was told in a day.
create index campaign_letter_by_time on campaign_letter (shop_id, told_at);
