package dev.sevenstar.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sevenstar.payment.credit.CreditLines;
import dev.sevenstar.payment.credit.PaymentTerm.NetDays;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.support.HouseTest;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a buyer with a basket may choose in a shop, and why not the others. */
@HouseTest
@Tag("database")
class ShopMethodsTest {

    private static final String TAKEN = "";
    private static final String NOT_TAKEN = "payment.refused.not-taken";

    @Autowired
    ShopMethods methods;

    @Autowired
    CreditLines lines;

    @Autowired
    JdbcClient jdbc;

    private final long shop = Ids.next();
    private final long buyer = Ids.next();
    private final Basket bolts = new Basket(yuan("2000"), yuan("50"), false, Set.of(MethodCode.STAGED_91), true, false);

    @Test
    void a_new_shop_takes_escrow_and_cards_whose_fee_the_buyer_bears() {
        assertThat(reasons(bolts).entrySet())
                .filteredOn(each -> each.getValue().equals(TAKEN))
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder(MethodCode.ESCROW, MethodCode.CREDIT_CARD);
        assertThat(choice(MethodCode.CREDIT_CARD).surcharge()).isEqualTo(yuan("20.50"));
        assertThat(choice(MethodCode.ESCROW).surcharge()).isEqualTo(Money.ZERO);
    }

    @Test
    void a_shop_that_enabled_cards_bears_the_fee() {
        enable(MethodCode.CREDIT_CARD);
        assertThat(choice(MethodCode.CREDIT_CARD).surcharge()).isEqualTo(Money.ZERO);
    }

    @Test
    void a_card_pays_for_no_services() {
        var services = new Basket(yuan("2000"), Money.ZERO, true, Set.of(), false, false);
        assertThat(reasons(services)).containsEntry(MethodCode.CREDIT_CARD, "payment.why.virtual");
    }

    @Test
    void a_line_that_is_not_there_or_too_short_is_named() {
        enable(MethodCode.CREDIT_TERM);
        assertThat(reasons(bolts)).containsEntry(MethodCode.CREDIT_TERM, "payment.refused.no-line");
        lines.grant(shop, buyer, "王程", new CreditLines.Terms(yuan("2000"), new NetDays(30), null), 1, "陈恒", "");
        var why = choice(MethodCode.CREDIT_TERM).why();
        assertThat(why).isEqualTo(Why.of("payment.refused.line-too-little", yuan("2000"), yuan("50")));
        lines.grant(shop, buyer, "王程", new CreditLines.Terms(yuan("2050"), new NetDays(30), null), 1, "陈恒", "");
        assertThat(choice(MethodCode.CREDIT_TERM).isAllowed()).isTrue();
    }

    @Test
    void stages_are_for_goods_that_take_them_and_wait_as_long_as_the_shop_set() {
        enable(MethodCode.STAGED_91);
        enable(MethodCode.STAGED_37);
        set(MethodCode.STAGED_91, "{\"warranty\":\"90\"}");
        assertThat(reasons(bolts)).containsEntry(MethodCode.STAGED_37, "payment.why.not-staged");
        var parts = choice(MethodCode.STAGED_91).instalments();
        assertThat(parts).extracting(Instalment::amount).containsExactly(yuan("1850"), yuan("200"));
        assertThat(parts.get(1).days()).isEqualTo(90);
    }

    @Test
    void cash_is_collected_where_a_carrier_does_and_within_the_limits_of_the_shop() {
        enable(MethodCode.COD);
        assertThat(reasons(bolts)).containsEntry(MethodCode.COD, TAKEN);
        var faraway = new Basket(yuan("2000"), yuan("50"), false, Set.of(), false, false);
        assertThat(reasons(faraway)).containsEntry(MethodCode.COD, "payment.why.no-cod-here");
        set(MethodCode.COD, "{\"refused\":\"SHOP\",\"least\":\"100\",\"most\":\"2049.99\"}");
        assertThat(reasons(bolts)).containsEntry(MethodCode.COD, "payment.why.above");
    }

    @ParameterizedTest
    @EnumSource(MethodCode.class)
    void what_is_not_offered_cannot_be_had_by_asking_for_it(MethodCode code) {
        var offered = choice(code);
        if (offered.isAllowed())
            assertThat(methods.require(shop, buyer, code, bolts).fee()).isNotNull();
        else
            assertThatThrownBy(() -> methods.require(shop, buyer, code, bolts))
                    .isInstanceOfSatisfying(
                            Refused.class, refused -> assertThat(refused.key()).isEqualTo(NOT_TAKEN));
    }

    private Map<MethodCode, String> reasons(Basket basket) {
        return methods.choices(shop, buyer, basket).stream().collect(Collectors.toMap(Choice::method, each -> {
            var why = each.why();
            return why == null ? TAKEN : why.key();
        }));
    }

    private Choice choice(MethodCode code) {
        return methods.choices(shop, buyer, bolts).stream()
                .filter(each -> each.method() == code)
                .findFirst()
                .orElseThrow();
    }

    private void enable(MethodCode code) {
        jdbc.sql("insert into shop_method (shop_id, method, enabled_at, agreement) values (:shop, :method, now(), 1)")
                .param("shop", shop)
                .param("method", code.name())
                .update();
    }

    private void set(MethodCode code, String content) {
        jdbc.sql("""
                insert into shop_method_setting (shop_id, method, version, content, at)
                values (:shop, :method, 1, :content, now())""")
                .param("shop", shop)
                .param("method", code.name())
                .param("content", content)
                .update();
    }

    private static Money yuan(String typed) {
        return Money.parseYuan(typed);
    }
}
