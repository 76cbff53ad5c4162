create table credit_bill (
    shop_id      bigint  not null,
    id           bigint  not null,
    buyer_person bigint  not null,
    first_on     date    not null,
    last_on      date    not null,
    due_on       date    not null,
    watched      boolean not null,
    late         boolean not null,
    primary key (shop_id, id),
    unique (shop_id, buyer_person, first_on, due_on),
    foreign key (shop_id, buyer_person) references credit_line (shop_id, buyer_person),
    check (first_on <= last_on and last_on <= due_on)
);
create index credit_bill_by_watch on credit_bill (watched, due_on);

create table credit_bill_item (
    shop_id bigint not null,
    bill_id bigint not null,
    plan_id bigint not null,
    primary key (shop_id, bill_id, plan_id),
    unique (shop_id, plan_id),
    foreign key (shop_id, bill_id) references credit_bill (shop_id, id)
);
