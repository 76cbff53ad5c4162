package dev.sevenstar.trade;

import static dev.sevenstar.payment.ledger.AccountKind.AVAILABLE;
import static dev.sevenstar.payment.ledger.AccountKind.ESCROW_HELD;
import static dev.sevenstar.payment.ledger.AccountKind.FEE_EXPENSE;
import static dev.sevenstar.payment.ledger.AccountKind.RECEIVABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.sevenstar.identity.Person;
import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.payment.credit.CreditLines;
import dev.sevenstar.payment.credit.PaymentTerm;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import dev.sevenstar.support.World;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/**
 * What did the shop earn in March, what was held, what fees, who owes what since when? Read off the screens alone, equal
 * to the ledger to the fen.
 */
@Tag("database")
class BookkeeperTest extends AFactorySells {

    @Autowired
    MockMvc mvc;

    @Autowired
    CreditLines lines;

    @Autowired
    JdbcClient jdbc;

    private World.Staffed factory;
    private Person wang;
    private ShopKey bolts;
    private ShopKey onAccount;
    private long shop;

    /** 616 received in March, 76 by card for a fee of 0.76, 76 on account from the 12th, 76 still held. */
    @BeforeEach
    void a_march() {
        on(2, 20);
        factory = world.boltFactory();
        wang = world.buyer();
        bolts = boltsOf(factory);
        shop = bolts.shopId();
        takes(MethodCode.CREDIT_CARD);
        takes(MethodCode.CREDIT_TERM);
        var terms = new CreditLines.Terms(Money.parseYuan("5000"), new PaymentTerm.NetDays(30), null);
        lines.grant(shop, wang.id(), wang.name(), terms, 1, "陈恒", "");
        var early = buy(1_000, MethodCode.ESCROW, "616.00");
        pay(early);
        on(3, 2);
        receive(early, 1_000);
        on(3, 5);
        var byCard = buy(100, MethodCode.CREDIT_CARD, "76.00");
        pay(byCard);
        receive(byCard, 100);
        on(3, 10);
        pay(buy(100, MethodCode.ESCROW, "76.00"));
        on(3, 12);
        onAccount = buy(100, MethodCode.CREDIT_TERM, "76.00");
        receive(onAccount, 100);
    }

    @Test
    void what_was_earned_held_and_charged_in_march() throws Exception {
        on(3, 31);
        var home = page("/workbench/money");
        assertThat(home.select("section[aria-labelledby=earned] .num").eachText())
                .containsExactly("¥692.00", "¥0.76", "¥691.24");
        var balance = page("/workbench/statements?month=2026-03&purse=balance");
        assertThat(sums(balance)).isEqualTo("¥0.00 ¥691.24 ¥0.00 ¥691.24");
        assertThat(balance.select("#closing").text())
                .isEqualTo(ledger.balance(shop, AVAILABLE).toString());
        var held = page("/workbench/statements?month=2026-03&purse=held");
        assertThat(sums(held)).isEqualTo("¥616.00 ¥152.00 ¥692.00 ¥76.00");
        assertThat(held.select("#closing").text())
                .isEqualTo(ledger.balance(shop, ESCROW_HELD).toString());
        var fees = page("/workbench/fees?year=2026");
        assertThat(fees.select("tbody tr").eachText()).containsExactly("3 月 ¥0.76 ¥0.76");
        assertThat(fees.select("#fees-total").text())
                .isEqualTo(ledger.balance(shop, FEE_EXPENSE).toString());
    }

    @Test
    void who_owes_what_since_when_and_when_it_is_due() throws Exception {
        on(3, 31);
        var owed = page("/workbench/statements?month=2026-03&purse=owed");
        assertThat(owed.select("#closing").text())
                .isEqualTo(ledger.balance(shop, RECEIVABLE).toString());
        assertThat(owed.select(".statement tbody tr").eachText())
                .singleElement()
                .asString()
                .contains("2026-03-12", "王程", "¥76.00");
        var line = page("/workbench/orders/" + onAccount.number())
                .select("a[href^=/workbench/credit-lines/]")
                .attr("href");
        assertThat(page(line).text()).contains("¥5,000.00", "¥76.00");
        var april = page("/workbench/settlements?month=2026-04");
        assertThat(april.select("#day-2026-04-11 .rows a").text()).contains("王程", "¥76.00");
    }

    @Test
    void the_months_hang_together_and_later_days_change_no_month_that_is_over() throws Exception {
        on(4, 20);
        var march = sums(page("/workbench/statements?month=2026-03&purse=balance"));
        pay(buy(100, MethodCode.ESCROW, "76.00"));
        assertThat(sums(page("/workbench/statements?month=2026-03&purse=balance")))
                .isEqualTo(march);
        assertThat(page("/workbench/statements?month=2026-04&purse=balance")
                        .select("#opening")
                        .text())
                .isEqualTo(page("/workbench/statements?month=2026-03&purse=balance")
                        .select("#closing")
                        .text());
    }

    private static String sums(Document page) {
        return page.select("#opening, #came, #went, #closing").text();
    }

    private void takes(MethodCode method) {
        jdbc.sql("insert into shop_method (shop_id, method, enabled_at, agreement) values (:shop, :method, :now, 1)")
                .param("shop", shop)
                .param("method", method.name())
                .param("now", Times.now(clock).atOffset(ZoneOffset.UTC))
                .update();
    }

    private ShopKey buy(int pieces, MethodCode method, String yuan) {
        return place.place(request(bolts, wang, pieces, method, yuan));
    }

    private void receive(ShopKey order, int pieces) {
        var chen = new Hand(Side.SELLER, factory.owner().id(), factory.owner().name());
        orders.change(order, sent -> sent.ship(Map.of(1, pieces), "SF", "SF1", chen, Times.now(clock)));
        receipt.confirm(order, hand(wang));
    }

    private void on(int month, int day) {
        clock.set(LocalDate.of(2026, month, day)
                .atTime(LocalTime.NOON)
                .atZone(Times.ZONE)
                .toInstant());
    }

    private Document page(String address) throws Exception {
        var answer = mvc.perform(get(address).with(authentication(World.as(factory.owner()))))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }
}
