package dev.sevenstar.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.identity.ShopFact;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.World;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
@Tag("database")
class MethodFactsTest {

    @Autowired
    World world;

    @Autowired
    MethodRows rows;

    @Autowired
    List<ShopFact> facts;

    private long bolts;
    private long dresses;

    @BeforeEach
    void one_of_two_shops_lends() {
        bolts = world.boltFactory().shop().id();
        dresses = world.dressMaker().shop().id();
        rows.enable(bolts, MethodCode.CREDIT_BUY, 1, Instant.now());
        rows.enable(bolts, MethodCode.COD, 1, Instant.now());
    }

    @Test
    void how_many_methods_a_shop_takes_is_told_of_every_shop() {
        var told = fact("payment.methods").of(List.of(bolts, dresses));
        assertThat(told.get(bolts).number()).isEqualTo(2);
        assertThat(told.get(dresses).number()).isZero();
    }

    @Test
    void of_every_shop_it_is_known_whether_it_takes_a_method() {
        var told = fact(MethodCode.CREDIT_BUY.key()).of(List.of(bolts, dresses));
        assertThat(told.get(bolts).number()).isEqualTo(1);
        assertThat(told.get(dresses).number()).isZero();
        assertThat(told.get(dresses).remedy()).isEqualTo("/workbench/payment-methods/credit_buy");
        assertThat(fact(MethodCode.STAGED_37.key()).of(bolts).orElseThrow().number())
                .isZero();
    }

    @Test
    void what_every_shop_takes_is_no_fact_of_one() {
        assertThat(facts).extracting(ShopFact::name).doesNotContain(MethodCode.ESCROW.key());
    }

    private ShopFact fact(String name) {
        return facts.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
