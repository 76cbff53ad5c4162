alter table freight_template add column service varchar(10) default 'EXPRESS' not null check (service in ('EXPRESS', 'ROAD'));
alter table freight_template add column cod_carrier varchar(10);
alter table freight_template add column cod_area varchar(4000) default '' not null;
-- In the place of charge_by, whose check has no name that both databases know.
alter table freight_template add column charged_by varchar(10) default 'PIECES' not null check (charged_by in ('PIECES', 'WEIGHT', 'VOLUME'));
update freight_template set charged_by = charge_by;
alter table freight_template drop column charge_by;

-- A region is named by the beginning of its code: two digits a province, four a city, six a county.
alter table freight_rate alter column regions set data type varchar(4000);

create table freight_free (
    shop_id     bigint        not null,
    template_id bigint        not null,
    position    int           not null check (position >= 0),
    regions     varchar(4000) not null,
    from_pieces int           check (from_pieces >= 1),
    from_fen    bigint        check (from_fen >= 1),
    under_grams int           check (under_grams >= 1),
    primary key (shop_id, template_id, position),
    foreign key (shop_id, template_id) references freight_template (shop_id, id) on delete cascade,
    check (regions <> '' or from_pieces is not null or from_fen is not null or under_grams is not null)
);
