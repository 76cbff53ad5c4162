package dev.sevenstar.campaign.plan;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What is written is read back by somebody else's reader. */
class IcalTest {

    private static final Instant NOW = Instant.parse("2026-03-01T02:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 20);

    @Property
    void any_text_comes_back_as_it_was(@ForAll("texts") String text) {
        var calendar = Biweekly.parse(written(text)).first();
        assertThat(calendar.getEvents()).hasSize(1);
        var read = calendar.getEvents().get(0).getSummary().getValue();
        assertThat(read.replace("\r\n", "\n")).isEqualTo(text);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("年中大促，备货;a,b\\n:\"🎉 ")
                .withChars('\n')
                .ofMinLength(1)
                .ofMaxLength(200);
    }

    @Property
    void no_line_is_longer_than_75_octets_and_no_character_is_cut(@ForAll("texts") String text) {
        for (var line : written(text).split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\n", "\r", "\uFFFD");
        }
    }

    @Test
    void whole_days_end_on_the_day_after() {
        assertThat(written("大促"))
                .contains("\r\nDTSTART;VALUE=DATE:20261220\r\nDTEND;VALUE=DATE:20261223\r\n")
                .contains("\r\nSEQUENCE:3\r\nDTSTART")
                .contains("\r\nLAST-MODIFIED:20260301T020000Z\r\n")
                .endsWith("END:VCALENDAR\r\n");
    }

    private static String written(String summary) {
        var ical = new Ical("计划");
        ical.add(new Ical.Event(
                "activity-1@plan.sevenstar",
                3,
                NOW,
                new DaySpan(DAY, DAY.plusDays(2)),
                summary,
                "",
                "",
                "https://market.example/workbench/plan/activities/1",
                false));
        return ical.end();
    }
}
