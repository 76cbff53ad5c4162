package dev.sevenstar.logistics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.logistics.FreightTemplate.ChargeBy;
import dev.sevenstar.logistics.FreightTemplate.Service;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.ShopKey;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreightTemplateTest {

    private static final FreightRate EVERYWHERE = FreightRate.everywhere(1, "12", 1, "6");

    @ParameterizedTest
    @CsvSource({
        "330203, 3, the county",
        "330206, 4, its city",
        "330105, 5, its province",
        "330000, 5, the province itself",
        "510104, 12, everywhere else"
    })
    void the_rate_counts_that_names_a_region_the_closest(String region, String yuan, String why) {
        var template =
                template(ChargeBy.PIECES, near("5", "33", "31"), near("4", "3302"), near("3", "330203", "330204"));
        assertThat(template.fee(region, load(1, 0, 0, "1"))).as(why).isEqualTo(Money.parseYuan(yuan));
    }

    @Test
    void it_charges_pieces_weight_or_volume() {
        var load = load(3, 3_200, 50_000, "100");
        assertThat(template(ChargeBy.PIECES).fee("510104", load)).isEqualTo(Money.parseYuan("24"));
        assertThat(express(ChargeBy.WEIGHT, FreightRate.everywhere(1_000, "8", 1_000, "2.50"))
                        .fee("510104", load))
                .isEqualTo(Money.parseYuan("15.50"));
        assertThat(express(ChargeBy.VOLUME, FreightRate.everywhere(10_000, "20", 20_000, "9"))
                        .fee("510104", load))
                .isEqualTo(Money.parseYuan("38"));
    }

    @Test
    void what_meets_a_whole_condition_travels_free() {
        var free = new FreeShipping(Area.of("33"), 10, Money.parseYuan("100"), 5_000);
        var template = new FreightTemplate(
                new ShopKey(1, 2), 0, "快递", Service.EXPRESS, ChargeBy.PIECES, List.of(EVERYWHERE), List.of(free), null);
        assertThat(template.fee("330203", load(10, 5_000, 0, "100"))).isEqualTo(Money.ZERO);
        assertThat(template.calculate("330203", load(10, 5_000, 0, "100")).free())
                .isEqualTo(free);
        var charged = Money.parseYuan("66");
        assertThat(template.fee("310101", load(10, 5_000, 0, "100"))).isEqualTo(charged);
        assertThat(template.fee("330203", load(10, 5_001, 0, "100"))).isEqualTo(charged);
        assertThat(template.fee("330203", load(10, 0, 0, "100"))).isEqualTo(charged);
        assertThat(template.fee("330203", load(10, 5_000, 0, "99.99"))).isEqualTo(charged);
        assertThat(template.fee("330203", load(9, 5_000, 0, "100"))).isEqualTo(Money.parseYuan("60"));
    }

    @Test
    void a_carrier_collects_only_where_the_template_says() {
        var template = new FreightTemplate(
                new ShopKey(1, 2),
                0,
                "快递",
                Service.EXPRESS,
                ChargeBy.PIECES,
                List.of(EVERYWHERE),
                List.of(),
                new CodService(CarrierCode.SF, Area.of("51", "3302")));
        assertThat(template.codTo("510104")).contains(CarrierCode.SF);
        assertThat(template.codTo("330105")).isEmpty();
        assertThat(express(ChargeBy.PIECES, EVERYWHERE).codTo("510104")).isEmpty();
    }

    private static FreightRate near(String yuan, String... codes) {
        return new FreightRate(Area.of(codes), 1, Money.parseYuan(yuan), 1, Money.ZERO, Money.ZERO);
    }

    private static FreightTemplate template(ChargeBy by, FreightRate... others) {
        var rates = new ArrayList<>(List.of(EVERYWHERE));
        rates.addAll(List.of(others));
        return FreightTemplate.express(new ShopKey(1, 2), "快递", by, rates);
    }

    private static FreightTemplate express(ChargeBy by, FreightRate rate) {
        return FreightTemplate.express(new ShopKey(1, 2), "快递", by, List.of(rate));
    }

    private static Consignment load(long pieces, long grams, long cubic, String yuan) {
        return new Consignment(pieces, grams, cubic, Money.parseYuan(yuan));
    }
}
