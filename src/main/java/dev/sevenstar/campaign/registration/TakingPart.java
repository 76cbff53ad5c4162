package dev.sevenstar.campaign.registration;

import dev.sevenstar.shared.RecordJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who takes part in a campaign, with which listings; also after its end. */
@Component
public class TakingPart {

    private static final String HELD = """
            select shop_id, listing_id, offer from campaign_entry
            where campaign_id = :campaign and state in ('APPROVED', 'LEAVING')""";

    private final JdbcClient jdbc;

    TakingPart(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Taking> in(long campaignId) {
        return jdbc.sql(HELD)
                .param("campaign", campaignId)
                .query(TakingPart::taking)
                .list();
    }

    public List<Taking> in(long campaignId, long shopId) {
        return jdbc.sql(HELD + " and shop_id = :shop")
                .param("campaign", campaignId)
                .param("shop", shopId)
                .query(TakingPart::taking)
                .list();
    }

    /** The numbers of the campaigns that a shop has handed something in for. */
    public List<Long> of(long shopId) {
        return jdbc.sql("""
                select campaign_id from campaign_registration
                where shop_id = :shop and signed_at is not null order by shop_id, campaign_id""").param("shop", shopId).query(Long.class).list();
    }

    private static Taking taking(ResultSet row, int index) throws SQLException {
        var offer = RecordJson.read(row.getString("offer"), Offer.class);
        return new Taking(row.getLong("shop_id"), row.getLong("listing_id"), offer.total());
    }
}
