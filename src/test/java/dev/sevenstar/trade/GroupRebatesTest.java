package dev.sevenstar.trade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.listing.Markdown;
import dev.sevenstar.listing.SpecialKind;
import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.shared.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What comes back of each line when everybody pays the last price. */
class GroupRebatesTest {

    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");

    @Property
    void in_the_end_each_line_costs_the_last_price(
            @ForAll @IntRange(min = 1, max = 100_000) int fen,
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 5_000) Integer> pieces,
            @ForAll @IntRange(min = 0, max = 50_000) int above) {
        var last = Money.ofFen(fen);
        var order = order(pieces, Money.ofFen((long) fen + above), Money.ZERO);
        var back = SettleGroupBuy.rebates(order, Map.of(), last);
        for (var line : order.lines())
            assertThat(line.charge().minus(back.getOrDefault(line.number(), Money.ZERO)))
                    .isEqualTo(last.times(line.quantity()));
    }

    @Example
    void who_paid_less_than_the_last_price_pays_nothing_more() {
        var order = order(List.of(100), Money.parseYuan("0.50"), Money.ZERO);
        assertThat(SettleGroupBuy.rebates(order, Map.of(), Money.parseYuan("0.55")))
                .isEmpty();
    }

    @Example
    void what_the_seller_took_off_and_what_came_back_before_is_not_given_twice() {
        var order = order(List.of(100), Money.parseYuan("0.60"), Money.parseYuan("-3.00"));
        assertThat(SettleGroupBuy.rebates(order, Map.of(), Money.parseYuan("0.50")))
                .containsExactly(Map.entry(1, Money.parseYuan("7.00")));
        assertThat(SettleGroupBuy.rebates(order, Map.of(1, Money.parseYuan("2.00")), Money.parseYuan("0.50")))
                .containsExactly(Map.entry(1, Money.parseYuan("5.00")));
    }

    private static Order order(List<Integer> pieces, Money each, Money adjust) {
        var lines = new ArrayList<OrderLine>();
        for (var count : pieces)
            lines.add(new OrderLine(
                    lines.size() + 1,
                    41,
                    1,
                    "-",
                    "六角螺栓",
                    "",
                    null,
                    "个",
                    count,
                    each,
                    each.times(count),
                    PriceReason.GROUP_BUY,
                    new Markdown(SpecialKind.GROUP_BUY, 7, "一起拼", each.plus(each)),
                    adjust,
                    Money.ZERO,
                    0,
                    0));
        return Order.place(
                1,
                new Hand(Side.BUYER, 5, "王程"),
                MethodCode.ESCROW,
                new Receiver("王程", "13800000000", "510104", "春熙路 1 号"),
                "",
                lines,
                Money.ZERO,
                NOW);
    }
}
