package dev.sevenstar.campaign.registration;

import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a shop should not miss of the campaigns that run. */
@Component
public class Deadlines {

    /** From so long before the end of registration on. */
    public static final Duration SOON = Duration.ofDays(7);

    private static final String CLOSES_SOON = """
             c.state = 'PUBLISHED' and c.sign_up_from <= :now and c.sign_up_until > :now and c.sign_up_until <= :soon
            """;

    private static final String ALL = """
            select 'RETURNED' as kind, c.id as campaign_id, c.title, c.warm_up_from as until, count(*) as listings
            from campaign c join campaign_entry e on e.shop_id = :shop and e.campaign_id = c.id
            where c.state = 'PUBLISHED' and c.sign_up_from <= :now and c.warm_up_from > :now and e.state = 'RETURNED'
            group by c.id, c.title, c.warm_up_from
            union all
            select 'DRAFT' as kind, c.id as campaign_id, c.title, c.sign_up_until as until, count(*) as listings
            from campaign c join campaign_entry e on e.shop_id = :shop and e.campaign_id = c.id
            where e.state = 'DRAFT' and""" + CLOSES_SOON + """
            group by c.id, c.title, c.sign_up_until
            union all
            select 'FITTING' as kind, c.id as campaign_id, c.title, c.sign_up_until as until, m.fitting as listings
            from campaign c join campaign_match m on m.shop_id = :shop and m.campaign_id = c.id
            where m.missing = 0 and m.fitting > 0
              and not exists (select 1 from campaign_entry e where e.shop_id = :shop and e.campaign_id = c.id)
              and""" + CLOSES_SOON + """
            order by 4, 2""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Deadlines(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In one statement, the most urgent first. What was sent back is always told, the rest when it closes soon. */
    public List<Deadline> of(long shopId) {
        var now = Times.now(clock);
        return jdbc.sql(ALL)
                .param("shop", shopId)
                .param("now", time(now))
                .param("soon", time(now.plus(SOON)))
                .query(Deadline.class)
                .list();
    }

    private static Object time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
