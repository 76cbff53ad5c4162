package dev.sevenstar.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.identity.Seats;
import dev.sevenstar.shared.Notice;
import dev.sevenstar.support.Filler;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.Plans;
import dev.sevenstar.support.Statements;
import dev.sevenstar.support.World;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
@Tag("database")
class NotificationPlansTest {

    private static final int MANY = 20_000;

    @Autowired
    World world;

    @Autowired
    Seats seats;

    @Autowired
    Notifications notifications;

    @Autowired
    UnreadCounts counts;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource source;

    @Test
    void pages_and_counts_read_by_index() throws Exception {
        var seat = seatWithMany();

        Statements.forget();
        var page = notifications.of(seat, Long.MAX_VALUE, 25);
        notifications.of(seat, page.rows().get(24).id(), 25);
        counts.changed(seat.shopId(), seat.personId());
        counts.of(seat.shopId(), seat.personId());

        var asked = Statements.sent().stream()
                .filter(sent -> sent.sql().contains("from notification"))
                .toList();
        assertThat(asked).hasSize(3);
        for (var sent : asked)
            assertThat(Plans.faults(Plans.explain(source, sent), sent.sql()))
                    .as(sent.toString())
                    .isEmpty();
    }

    private Seat seatWithMany() {
        var bolts = world.boltFactory();
        events.publishEvent(Notice.toShop(bolts.shop().id(), "", "/workbench", "workbench.home.title"));
        var filler = new Filler(jdbc);
        var where = "t.shop_id = " + bolts.shop().id();
        filler.copy(
                "notification", where, MANY, Map.of("person_id", "t.person_id + 1 + mod(r.x, 20)", "id", "t.id + r.x"));
        filler.copy(
                "notification",
                where + " and t.person_id = " + bolts.owner().id(),
                MANY,
                Map.of("id", "t.id + r.x", "unread", "mod(r.x, 2) = 0"));
        filler.analyze();
        return seats.of(bolts.owner().signedIn()).get(0);
    }
}
