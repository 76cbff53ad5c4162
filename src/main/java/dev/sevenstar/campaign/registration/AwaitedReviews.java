package dev.sevenstar.campaign.registration;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The campaigns in which shops wait for the staff's word. */
@Component
public class AwaitedReviews {

    /** @param waitingSince when the first of those that wait was handed in */
    public record Row(long campaignId, String title, Instant waitingSince, Instant reviewUntil) {

        public String number() {
            return Ids.text(campaignId);
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    AwaitedReviews(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In one statement, the first review to end first. */
    public List<Row> first(int most) {
        return jdbc.sql("""
                select w.campaign_id, w.title, w.waiting_since, w.review_until
                from (select c.id as campaign_id, c.title, c.review_until,
                             (select e.submitted_at from campaign_entry e
                              where e.campaign_id = c.id and e.state = 'SUBMITTED'
                              order by e.campaign_id, e.state, e.submitted_at limit 1) as waiting_since
                      from campaign c
                      where c.state = 'PUBLISHED' and c.sign_up_from <= :now and c.warm_up_from > :now) w
                where w.waiting_since is not null
                order by w.review_until, w.campaign_id limit :most""")
                .param("now", Times.now(clock).atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(Row.class)
                .list();
    }
}
