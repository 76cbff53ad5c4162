package dev.sevenstar.identity.standing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.identity.StaffRole;
import dev.sevenstar.support.Filler;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.Plans;
import dev.sevenstar.support.Statements;
import dev.sevenstar.support.World;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A market of 20 000 shops, the first 2 000 with ten recognitions each, and one that has had 20 000 penalties. */
@HouseTest
@Tag("database")
class StandingPlansTest {

    private static final int SHOPS = 2_000;
    private static final int ROWS = 20_000;
    private static final long FIRST = 10_001;

    /** What is asked for fifty shops at once, ten recognitions each. */
    private static final int OF_FIFTY = 700;

    @Autowired
    World world;

    @Autowired
    Recognise recognise;

    @Autowired
    Penalise penalise;

    @Autowired
    Standings standings;

    @Autowired
    StandingBook book;

    @Autowired
    EndingMemberships ending;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource source;

    private long shop;

    @BeforeEach
    void a_large_market() {
        shop = world.boltFactory().shop().id();
        var staff = world.staff(StaffRole.SUPPORT).signedIn();
        var days = new Term(LocalDate.parse("2020-01-01"), LocalDate.parse("2020-12-31"));
        var given = recognise.give(shop, RecognitionKind.TRUST_PASS, days, "已缴费", staff);
        var penalty = penalise.impose(shop, new Fault(PenaltyKind.OTHER, "旧事", 0, days), staff);
        var filler = new Filler(jdbc);
        filler.copy("shop", "t.id = " + shop, ROWS, Map.of("id", "10000 + r.x"));
        filler.copy(
                "shop_recognition",
                "t.shop_id = " + shop,
                ROWS,
                Map.of(
                        "shop_id", FIRST + " + mod(r.x, " + SHOPS + ")",
                        "id", given.key().id() + " + r.x",
                        "told_days", "case when mod(r.x, 2) = 0 then 0 end"));
        filler.copy(
                "shop_penalty",
                "t.shop_id = " + shop,
                ROWS,
                Map.of("id", penalty.key().id() + " - r.x"));
        filler.analyze();
    }

    @AfterEach
    void a_small_one() {
        for (var table : List.of("shop_recognition", "shop_penalty"))
            jdbc.sql("delete from " + table + " where shop_id = :shop or shop_id between 10001 and 30000")
                    .param("shop", shop)
                    .update();
        jdbc.sql("delete from shop where id between 10001 and 30000").update();
    }

    @Test
    void what_holds_of_shops_and_what_was_recorded_is_read_by_index() throws Exception {
        var fifty = LongStream.range(FIRST, FIRST + 50).boxed().toList();
        Statements.forget();
        assertThat(standings.of(fifty)).hasSize(50);
        assertThat(standings.of(shop).openPenalties()).isZero();
        var page = book.penalties(shop, null, 25);
        assertThat(book.penalties(shop, page.next(), 25).rows()).hasSize(25);
        book.recognitions(FIRST, null, 25);
        assertThat(Statements.sent()).hasSize(5);
        isWellRead(OF_FIFTY);
    }

    @Test
    void memberships_that_end_are_found_by_their_day() throws Exception {
        Statements.forget();
        ending.tell();
        assertThat(Statements.sent()).isNotEmpty();
        isWellRead(Plans.FEW);
    }

    private void isWellRead(int most) throws Exception {
        for (var sent : List.copyOf(Statements.sent()))
            if (sent.isQuery()) {
                var plan = Plans.explain(source, sent);
                assertThat(Plans.faults(plan, sent.sql(), most))
                        .as(sent + "\n" + plan)
                        .isEmpty();
            }
    }
}
