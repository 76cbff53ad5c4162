-- Which template a revision names, so that a template knows who uses it. The contents name it as a number or not at all.
alter table listing_revision add column freight_template_id bigint;
update listing_revision
set freight_template_id = cast(regexp_replace(substring(content from position('"templateId":' in content) + 13 for 19), '[^0-9].*$', '') as bigint)
where content like '%"templateId":%' and content like '%"kind":"TEMPLATE"%';
create index listing_revision_by_freight on listing_revision (shop_id, freight_template_id, listing_id);
