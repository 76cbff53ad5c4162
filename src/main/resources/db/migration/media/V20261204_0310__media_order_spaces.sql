create index media_space_by_use on media_space (used_bytes, shop_id);
