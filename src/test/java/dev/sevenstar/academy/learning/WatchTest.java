package dev.sevenstar.academy.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Seconds of a film, as many as were really seen. */
class WatchTest {

    private static final Instant NINE = Instant.parse("2026-03-02T01:00:00Z");
    private static final int LENGTH = 600;

    private final Watch opened = Watch.opened(NINE);

    @Test
    void ten_seconds_later_ten_seconds_were_seen() {
        var watch = opened.heard(List.of(new Span(0, 10)), 10, LENGTH, NINE.plusSeconds(10));
        assertThat(watch.seconds()).isEqualTo(10);
        assertThat(watch.place()).isEqualTo(10);
    }

    @Test
    void the_same_ten_seconds_count_once_however_often_they_are_told() {
        var watch = opened;
        for (int i = 1; i <= 5; i++)
            watch = watch.heard(List.of(new Span(0, 10)), 10, LENGTH, NINE.plusSeconds(10L * i));
        assertThat(watch.seconds()).isEqualTo(10);
    }

    @Test
    void nobody_sees_ten_minutes_in_ten_seconds() {
        var watch = opened.heard(List.of(new Span(0, LENGTH)), LENGTH, LENGTH, NINE.plusSeconds(10));
        assertThat(watch.seconds()).isEqualTo(26);
        assertThat(watch.isEnough(LENGTH)).isFalse();
    }

    @Test
    void a_claim_told_again_at_once_brings_only_the_grace_of_the_clock() {
        var watch = opened.heard(List.of(new Span(0, LENGTH)), LENGTH, LENGTH, NINE.plusSeconds(10));
        var again = watch.heard(List.of(new Span(0, LENGTH)), LENGTH, LENGTH, NINE.plusSeconds(10));
        assertThat(again.seconds() - watch.seconds()).isLessThanOrEqualTo(6);
    }

    @Test
    void dragged_to_the_end_the_end_was_seen_and_nothing_else() {
        var watch = opened.heard(List.of(new Span(0, 3), new Span(590, 600)), 600, LENGTH, NINE.plusSeconds(13));
        assertThat(watch.seconds()).isEqualTo(13);
        assertThat(watch.isEnough(LENGTH)).isFalse();
        assertThat(watch.place()).isEqualTo(600);
    }

    @Test
    void at_double_speed_a_film_takes_half_its_time() {
        var watch = opened.heard(List.of(new Span(0, LENGTH)), LENGTH, LENGTH, NINE.plusSeconds(LENGTH / 2));
        assertThat(watch.seconds()).isEqualTo(LENGTH);
    }

    @Test
    void nine_tenths_are_enough() {
        var seen = new BitSet();
        seen.set(0, 539);
        assertThat(new Watch(seen, 0, NINE).isEnough(LENGTH)).isFalse();
        seen.set(539);
        assertThat(new Watch(seen, 0, NINE).isEnough(LENGTH)).isTrue();
        assertThat(new Watch(seen, 0, NINE).isEnough(0)).isFalse();
    }

    @Test
    void a_clock_that_goes_back_brings_nothing() {
        var watch = opened.heard(List.of(new Span(0, 10)), 10, LENGTH, NINE.minusSeconds(60));
        assertThat(watch.seconds()).isZero();
        assertThat(watch.creditedAt()).isEqualTo(NINE);
    }

    @Test
    void what_is_written_is_read_again() {
        var watch = opened.heard(List.of(new Span(3, 9), new Span(17, 20)), 20, LENGTH, NINE.plusSeconds(20));
        assertThat(Watch.read(watch.written(), 20, watch.creditedAt())).isEqualTo(watch);
    }

    @Test
    void what_is_no_stretch_is_left_out() {
        assertThat(Span.read("0-10, 5-5,9-3,abc,-1-4,20-31"))
                .containsExactly(new Span(0, 10), new Span(1, 4), new Span(20, 31));
    }

    /** Whatever is claimed, in whatever order: never more than time times the greatest speed, and a grace for each. */
    @Property
    void never_more_than_time_allows(@ForAll("claims") List<Claim> claims) {
        var watch = opened;
        var now = NINE;
        for (var claim : claims) {
            now = now.plusSeconds(claim.later());
            var before = watch;
            watch = watch.heard(claim.spans(), claim.at(), LENGTH, now);
            var allowed = (claim.later() + Watch.GRACE.toSeconds()) * Watch.FASTEST;
            assertThat(watch.seconds() - before.seconds()).isBetween(0, (int) allowed);
            assertThat(watch.seen().length()).isLessThanOrEqualTo(LENGTH);
            assertThat(watch.seen().stream().allMatch(claimed(claims)::contains))
                    .isTrue();
        }
    }

    private static List<Integer> claimed(List<Claim> claims) {
        var all = new ArrayList<Integer>();
        for (var claim : claims)
            for (var span : claim.spans()) for (int i = span.from(); i < span.until(); i++) all.add(i);
        return all;
    }

    record Claim(int later, List<Span> spans, int at) {}

    @Provide
    Arbitrary<List<Claim>> claims() {
        var second = Arbitraries.integers().between(0, 900);
        var span = Combinators.combine(second, Arbitraries.integers().between(1, 300))
                .as((from, length) -> new Span(from, from + length));
        var claim = Combinators.combine(
                        Arbitraries.integers().between(0, 60), span.list().ofMaxSize(3), second)
                .as(Claim::new);
        return claim.list().ofMaxSize(6);
    }
}
