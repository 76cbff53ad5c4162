package dev.sevenstar.campaign;

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

/**
 * What is approved for a campaign or a group-buy stays on sale, in its category and no dearer, until that is over. Both
 * are asked for in one statement: every list of a shop's listings asks.
 */
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
                select e.listing_id, 'campaigns' as room, e.campaign_id as id, c.title, c.live_until as held_until
                from unnest(cast(:ids as bigint array)) as wanted(wanted_id)
                join campaign_entry e on e.shop_id = :shop and e.listing_id = wanted_id and e.held = true
                join campaign c on c.id = e.campaign_id
                where c.state = 'PUBLISHED' and c.live_until > :now
                union all
                select g.listing_id, 'group-buys', g.id, g.title, g.open_until
                from unnest(cast(:ids as bigint array)) as asked(asked_id)
                join campaign_group_buy g on g.shop_id = :shop and g.listing_id = asked_id and g.state = 'APPROVED'
                where g.open_until > :now""")
                .param("ids", listingIds.stream().distinct().toArray(Long[]::new))
                .param("shop", shopId)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    holds.computeIfAbsent(row.getLong("listing_id"), id -> new ArrayList<>())
                            .add(new Hold(
                                    row.getString("title"),
                                    row.getObject("held_until", OffsetDateTime.class)
                                            .toInstant(),
                                    "/workbench/" + row.getString("room") + "/" + Ids.text(row.getLong("id"))));
                });
        return holds;
    }
}
