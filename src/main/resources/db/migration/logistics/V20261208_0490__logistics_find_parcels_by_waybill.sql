create index parcel_by_waybill on parcel (shop_id, waybill);
