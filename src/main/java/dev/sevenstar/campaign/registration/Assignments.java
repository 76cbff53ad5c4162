package dev.sevenstar.campaign.registration;

import dev.sevenstar.campaign.registration.ReviewQueue.Reader;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.audit.Actor;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which listings that wait each of the staff has taken, so that no two look at the same. */
@Component
public class Assignments {

    private final ReviewQueue queue;
    private final JdbcClient jdbc;
    private final Clock clock;

    Assignments(ReviewQueue queue, JdbcClient jdbc, Clock clock) {
        this.queue = queue;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** For what a person may take now. */
    public Reader reader(long personId) {
        return new Reader(personId, Times.now(clock).minus(Assignment.HOLDS));
    }

    /** @return how many of them the person has now; not those that somebody else has, or that wait no more */
    @Transactional
    public int take(long campaignId, Collection<ShopKey> listings, Actor by) {
        var now = Times.now(clock);
        return listings.stream()
                .distinct()
                .sorted(Comparator.comparing(ShopKey::shopId).thenComparing(ShopKey::id))
                .mapToInt(listing -> take(campaignId, listing, by, now))
                .sum();
    }

    private int take(long campaignId, ShopKey listing, Actor by, Instant now) {
        return update("""
                insert into campaign_assignment
                    (shop_id, campaign_id, listing_id, taken_person, taken_name, taken_at, waiting_since)
                select shop_id, campaign_id, listing_id, :person, :name, :now, submitted_at from campaign_entry
                where shop_id = :shop and campaign_id = :campaign and listing_id = :listing and state = 'SUBMITTED'
                on conflict do nothing""", campaignId, listing, by, now) + update("""
                update campaign_assignment set taken_person = :person, taken_name = :name, taken_at = :now
                where shop_id = :shop and campaign_id = :campaign and listing_id = :listing and taken_at < :now
                    and (taken_person = :person or taken_at < :fresh)""", campaignId, listing, by, now);
    }

    private int update(String sql, long campaignId, ShopKey listing, Actor by, Instant now) {
        return one(sql, campaignId, listing)
                .param("person", by.personId())
                .param("name", by.personName())
                .param("now", time(now))
                .param("fresh", time(now.minus(Assignment.HOLDS)))
                .update();
    }

    /** The next that nobody has. @return how many the person has got */
    @Transactional
    public int takeNext(long campaignId, int most, Actor by) {
        var next = queue.free(campaignId, reader(by.personId()), "", most).rows();
        return take(campaignId, next.stream().map(ReviewQueue.Row::listing).toList(), by);
    }

    /** What somebody else has stays there. */
    @Transactional
    public int giveBack(long campaignId, Collection<ShopKey> listings, long personId) {
        return listings.stream()
                .distinct()
                .sorted(Comparator.comparing(ShopKey::shopId).thenComparing(ShopKey::id))
                .mapToInt(listing ->
                        one("""
                        delete from campaign_assignment where shop_id = :shop and campaign_id = :campaign
                            and listing_id = :listing and taken_person = :person""", campaignId, listing).param("person", personId).update())
                .sum();
    }

    void drop(long campaignId, ShopKey listing) {
        one(
                        "delete from campaign_assignment where shop_id = :shop and campaign_id = :campaign and listing_id = :listing",
                        campaignId,
                        listing)
                .update();
    }

    private JdbcClient.StatementSpec one(String sql, long campaignId, ShopKey listing) {
        return jdbc.sql(sql)
                .param("campaign", campaignId)
                .param("shop", listing.shopId())
                .param("listing", listing.id());
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
