package dev.sevenstar.campaign.registration;

import dev.sevenstar.listing.Hold;
import dev.sevenstar.listing.ListingLock;
import dev.sevenstar.shared.Ids;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is approved for a campaign stays on sale, in its category and no dearer, until the campaign is over. */
@Component
class CampaignLock implements ListingLock {

    private final JdbcClient jdbc;

    CampaignLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Long, List<Hold>> holds(long shopId, Collection<Long> listingIds, Instant now) {
        var holds = new HashMap<Long, List<Hold>>();
        jdbc.sql("""
                select e.listing_id, e.campaign_id, c.title, c.live_until
                from unnest(cast(:ids as bigint array)) as wanted(wanted_id)
                join campaign_entry e on e.shop_id = :shop and e.listing_id = wanted_id and e.held = true
                join campaign c on c.id = e.campaign_id
                where c.state = 'PUBLISHED' and c.live_until > :now""")
                .param("ids", listingIds.stream().distinct().toArray(Long[]::new))
                .param("shop", shopId)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    holds.computeIfAbsent(row.getLong("listing_id"), id -> new ArrayList<>())
                            .add(new Hold(
                                    row.getString("title"),
                                    row.getObject("live_until", OffsetDateTime.class)
                                            .toInstant(),
                                    "/workbench/campaigns/" + Ids.text(row.getLong("campaign_id"))));
                });
        return holds;
    }
}
