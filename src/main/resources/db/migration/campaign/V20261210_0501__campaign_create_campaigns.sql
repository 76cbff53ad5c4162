-- The market's promotions. Their stage follows from the six moments; state is what people decided. terms: who may take
-- part with what at which price, as written by campaign.Terms.
create table campaign (
    id                bigint        not null primary key,
    version           bigint        not null,
    state             varchar(10)   not null check (state in ('DRAFT', 'PUBLISHED', 'CANCELLED', 'SETTLED')),
    kind              varchar(10)   not null check (kind in ('MEGA', 'THEMED', 'INDUSTRY', 'CHANNEL', 'CLEARANCE')),
    tone              varchar(10)   not null check (tone in ('RED', 'AMBER', 'GREEN', 'BLUE', 'VIOLET', 'SLATE')),
    title             varchar(60)   not null,
    tagline           varchar(120)  not null,
    description       varchar(4000) not null,
    notes             varchar(4000) not null,
    sign_up_from      timestamp with time zone not null,
    sign_up_until     timestamp with time zone not null,
    review_until      timestamp with time zone not null,
    warm_up_from      timestamp with time zone not null,
    live_from         timestamp with time zone not null,
    live_until        timestamp with time zone not null,
    shop_quota        int           check (shop_quota >= 1),
    listings_per_shop int           check (listings_per_shop >= 1),
    terms             text          not null,
    published_at      timestamp with time zone,
    broken_off_at     timestamp with time zone,
    broken_off_reason varchar(300)  not null,
    check (sign_up_from < sign_up_until and sign_up_until <= review_until and review_until <= warm_up_from
        and warm_up_from <= live_from and live_from < live_until),
    check ((state = 'DRAFT') = (published_at is null))
);
create index campaign_by_state on campaign (state, live_from, id);
