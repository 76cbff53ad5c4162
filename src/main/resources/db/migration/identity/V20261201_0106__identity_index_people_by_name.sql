create index person_by_name on person (name, id);
create index shop_by_name on shop (name, id);
create index shop_by_company on shop (company_id, id);
