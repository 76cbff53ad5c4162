package dev.sevenstar.shared.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.support.HouseTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
@Tag("database")
class AuditTrailTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcClient jdbc;

    final long shop = Ids.next();

    private void act(String action, String at) {
        jdbc.sql("""
                insert into audit_entry (shop_id, id, at, person_name, address, action, subject, number)
                values (:shop, :id, :at, '陈恒', '', :action, 'listing', '1')""")
                .param("shop", shop)
                .param("id", Ids.next())
                .param("at", Instant.parse(at).atOffset(ZoneOffset.UTC))
                .param("action", action)
                .update();
    }

    private static Instant day(int day) {
        return LocalDate.of(2026, 3, day).atStartOfDay(SHANGHAI).toInstant();
    }

    private List<String> acts(@Nullable Instant from, @Nullable Instant until) {
        return trail.of(shop, new AuditTrail.Filter(null, null, null, from, until), null, 50).rows().stream()
                .map(AuditTrail.Entry::action)
                .toList();
    }

    @Test
    void a_day_is_a_day_in_shanghai_whenever_it_was_written_down() {
        act("second", "2026-03-05T15:59:59Z");
        act("first", "2026-03-04T16:00:00Z");
        act("next day", "2026-03-05T16:00:00Z");
        act("day before", "2026-03-04T15:59:59Z");
        assertThat(acts(day(5), day(6))).containsExactly("second", "first");
        assertThat(acts(day(6), null)).containsExactly("next day");
        assertThat(acts(null, day(5))).containsExactly("day before");
        assertThat(acts(null, null)).containsExactly("next day", "second", "first", "day before");
    }

    @Test
    void pages_follow_each_other_even_within_one_moment() {
        for (var n = 0; n < 5; n++) act("same", "2026-03-05T03:00:00.123456Z");
        act("older", "2026-03-05T02:00:00Z");
        var seen = new ArrayList<Long>();
        String cursor = null;
        do {
            var page = trail.of(shop, AuditTrail.Filter.NONE, cursor, 2);
            page.rows().forEach(e -> seen.add(e.id()));
            cursor = page.next();
        } while (cursor != null);
        assertThat(seen).hasSize(6).doesNotHaveDuplicates();
        assertThatThrownBy(() -> trail.of(shop, AuditTrail.Filter.NONE, "x", 2)).isInstanceOf(NotFound.class);
    }

    @Test
    void over_all_shops_one_thing_is_followed_by_its_number_newest_first() {
        var number = "bolt " + Ids.text(shop);
        for (var day = 1; day <= 3; day++)
            jdbc.sql("""
                    insert into audit_entry (shop_id, id, at, person_name, address, action, subject, number)
                    values (:shop, :id, :at, '陈恒', '', 'act', 'listing', :number)""")
                    .param("shop", shop + day)
                    .param("id", Ids.next())
                    .param("at", day(day).atOffset(ZoneOffset.UTC))
                    .param("number", number)
                    .update();
        act("act", "2026-03-02T00:00:00Z");
        var filter = new AuditTrail.Filter(null, null, number, null, null);
        var first = trail.everywhere(filter, null, 2);
        assertThat(first.rows()).extracting(AuditTrail.Entry::shopId).containsExactly(shop + 3, shop + 2);
        var rest = trail.everywhere(filter, first.next(), 2);
        assertThat(rest.rows()).extracting(AuditTrail.Entry::shopId).containsExactly(shop + 1);
        assertThat(rest.next()).isNull();
    }
}
