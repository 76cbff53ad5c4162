package dev.sevenstar.campaign.news;

import java.util.Locale;

/** Which shops an announcement is for, as they stand when it is sent. */
public enum Readers {
    FITTING("""
            select shop_id from campaign_match
            where campaign_id = :campaign and missing = 0 and shop_id > :after
            order by campaign_id, missing, shop_id"""),
    NEARLY("""
            select shop_id from (
                (select shop_id from campaign_match where campaign_id = :campaign and missing = 1 and shop_id > :after
                 order by campaign_id, missing, shop_id limit :most)
                union all
                (select shop_id from campaign_match where campaign_id = :campaign and missing = 2 and shop_id > :after
                 order by campaign_id, missing, shop_id limit :most)) n
            order by shop_id"""),
    HANDED_IN("""
            select shop_id from campaign_registration
            where campaign_id = :campaign and shop_id > :after and signed_at is not null
            order by campaign_id, shop_id"""),
    DRAFTING("""
            select shop_id from campaign_registration
            where campaign_id = :campaign and shop_id > :after and signed_at is null
            order by campaign_id, shop_id"""),
    APPROVED("""
            select r.shop_id from campaign_registration r
            where r.campaign_id = :campaign and r.shop_id > :after
                and exists (select 1 from campaign_entry e
                    where e.shop_id = r.shop_id and e.campaign_id = r.campaign_id and e.held = true)
            order by r.campaign_id, r.shop_id""");

    private final String sql;

    Readers(String sql) {
        this.sql = sql;
    }

    /** Shops by rising number after {@code :after}, {@code :most} of them. */
    String sql() {
        return sql + " limit :most";
    }

    public String key() {
        return "campaign.readers." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
