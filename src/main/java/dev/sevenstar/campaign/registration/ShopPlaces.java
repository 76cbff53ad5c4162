package dev.sevenstar.campaign.registration;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The places for shops in a campaign: first approved, first served. */
@Component
public class ShopPlaces {

    /** How many shops take part, and with how many listings. */
    public record Taken(int shops, int listings) {}

    private final JdbcClient jdbc;

    ShopPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param quota null for as many as come @return false when there is none left, and then nothing changed */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean take(long campaignId, @Nullable Integer quota) {
        jdbc.sql("insert into campaign_places (campaign_id, taken) values (:campaign, 0) on conflict do nothing")
                .param("campaign", campaignId)
                .update();
        return jdbc.sql("update campaign_places set taken = taken + 1 where campaign_id = :campaign and taken < :quota")
                        .param("campaign", campaignId)
                        .param("quota", quota == null ? Integer.MAX_VALUE : quota)
                        .update()
                == 1;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void leave(long campaignId) {
        jdbc.sql("update campaign_places set taken = taken - 1 where campaign_id = :campaign")
                .param("campaign", campaignId)
                .update();
    }

    /** That many listings more take part. @param more less than 0 for fewer */
    @Transactional(propagation = Propagation.MANDATORY)
    void count(long campaignId, int more) {
        jdbc.sql("update campaign_places set listings = listings + :more where campaign_id = :campaign")
                .param("more", more)
                .param("campaign", campaignId)
                .update();
    }

    public Taken taken(long campaignId) {
        return jdbc.sql("select taken as shops, listings from campaign_places where campaign_id = :campaign")
                .param("campaign", campaignId)
                .query(Taken.class)
                .optional()
                .orElse(new Taken(0, 0));
    }
}
