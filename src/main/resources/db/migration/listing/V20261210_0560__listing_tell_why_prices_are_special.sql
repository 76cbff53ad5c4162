-- Why a price is lower for a while: CAMPAIGN or GROUP_BUY.
alter table listing_special add column kind varchar(12) default 'CAMPAIGN' not null;
alter table listing_special add constraint listing_special_kind check (kind in ('CAMPAIGN', 'GROUP_BUY'));
