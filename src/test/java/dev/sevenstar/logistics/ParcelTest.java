package dev.sevenstar.logistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ParcelTest {

    private static final Instant NOON = Instant.parse("2026-03-05T04:00:00Z");

    /** Whatever a carrier tells, how often and in which order. */
    @Property
    void it_never_goes_back_and_keeps_each_station_once(@ForAll @Size(max = 20) List<TraceNode> told) {
        var parcel = parcel("0");
        for (int i = 0; i < told.size(); i++) {
            var before = parcel;
            parcel = parcel.reach(entry(told.get(i), i + 1)).orElse(before);
            assertThat(parcel.state()).isGreaterThanOrEqualTo(before.state());
            if (before.isOver()) assertThat(parcel.state()).isEqualTo(before.state());
        }
        assertThat(parcel.trace()).extracting(TraceEntry::node).doesNotHaveDuplicates();
        assertThat(parcel.trace().stream().filter(entry -> entry.node().isLast()))
                .hasSizeLessThanOrEqualTo(1);
        assertThat(parcel.hasReached(parcel.state())).isTrue();
    }

    @Property
    void the_order_of_the_news_changes_nothing_before_the_end(@ForAll @Size(max = 8) List<TraceNode> told) {
        var onTheWay = told.stream().filter(node -> !node.isLast()).toList();
        var reversed = new ArrayList<>(onTheWay);
        Collections.reverse(reversed);
        assertThat(after(onTheWay).state()).isEqualTo(after(reversed).state());
    }

    @Test
    void what_was_collected_is_told_by_how_far_it_came() {
        assertThat(parcel("0").cod()).isEmpty();
        assertThat(parcel("616").cod()).contains(CodStatus.WAITING);
        assertThat(after(List.of(TraceNode.FAILED)).cod()).contains(CodStatus.DECLINED);
        assertThat(after(List.of(TraceNode.ACCEPT, TraceNode.FAILED)).cod()).contains(CodStatus.PICKUP_FAILED);
        assertThat(after(List.of(TraceNode.ACCEPT, TraceNode.TRANSPORT)).cod()).contains(CodStatus.PICKED_UP);
        assertThat(after(List.of(TraceNode.TRANSPORT, TraceNode.FAILED)).cod()).contains(CodStatus.SIGN_FAILED);
        assertThat(after(List.of(TraceNode.SIGN)).cod()).contains(CodStatus.SIGNED);
        assertThat(CodStatus.SIGN_FAILED.number()).isEqualTo(-100);
    }

    @Test
    void its_waybill_is_corrected_until_it_has_arrived() {
        var other = Waybill.of(CarrierCode.ZTO, "", "73110012345678");
        assertThat(parcel("0").corrected(other).waybill()).isEqualTo(other);
        assertThatThrownBy(() -> after(List.of(TraceNode.SIGN)).corrected(other))
                .isInstanceOf(Refused.class);
    }

    private static Parcel after(List<TraceNode> nodes) {
        var parcel = parcel("616");
        for (int i = 0; i < nodes.size(); i++)
            parcel = parcel.reach(entry(nodes.get(i), i + 1)).orElse(parcel);
        return parcel;
    }

    private static TraceEntry entry(TraceNode node, int hour) {
        return new TraceEntry(node, NOON.plusSeconds(3600L * hour), "510100");
    }

    private static Parcel parcel(String collect) {
        return Parcel.sent(
                new NewParcel(
                        1,
                        2,
                        Waybill.of(CarrierCode.SF, "", "SF1234567890123"),
                        List.of(new ParcelItem(1, "六角螺栓", "件", 1_000)),
                        new Addressee(3, "王程", "13800000000", "510104", "春熙路 1 号"),
                        Money.parseYuan(collect)),
                true,
                NOON,
                "330203");
    }
}
