package dev.sevenstar.logistics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.logistics.FreightTemplate.ChargeBy;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.ShopKey;
import java.util.List;
import org.junit.jupiter.api.Test;

class FreightRateTest {

    @Test
    void the_first_units_cost_the_first_fee_and_each_begun_lot_the_next() {
        var rate = FreightRate.everywhere(10, "8", 5, "2.50");
        assertThat(rate.fee(1)).isEqualTo(Money.parseYuan("8"));
        assertThat(rate.fee(10)).isEqualTo(Money.parseYuan("8"));
        assertThat(rate.fee(11)).isEqualTo(Money.parseYuan("10.50"));
        assertThat(rate.fee(20)).isEqualTo(Money.parseYuan("13"));
    }

    @Test
    void the_consignment_minimum_is_the_least() {
        var rate = new FreightRate(
                List.of(), 1000, Money.parseYuan("3"), 1000, Money.parseYuan("1"), Money.parseYuan("50"));
        assertThat(rate.fee(5_000)).isEqualTo(Money.parseYuan("50"));
        assertThat(rate.fee(60_000)).isEqualTo(Money.parseYuan("62"));
    }

    @Test
    void a_province_has_its_own_rate() {
        var near = new FreightRate(List.of("33", "31"), 1, Money.parseYuan("5"), 1, Money.ZERO, Money.ZERO);
        var template = new FreightTemplate(
                new ShopKey(1, 2), 0, "快递", ChargeBy.PIECES, List.of(FreightRate.everywhere(1, "12", 1, "6"), near));
        assertThat(template.fee("330203", 3, 0)).isEqualTo(Money.parseYuan("5"));
        assertThat(template.fee("510104", 3, 0)).isEqualTo(Money.parseYuan("24"));
    }
}
