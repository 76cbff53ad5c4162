package dev.sevenstar.payment.web.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import dev.sevenstar.identity.Role;
import dev.sevenstar.payment.credit.LineState;
import dev.sevenstar.payment.credit.PaymentTerm.NetDays;
import dev.sevenstar.payment.credit.PaymentTerm.SettlementDay;
import dev.sevenstar.payment.ledger.AccountKind;
import dev.sevenstar.payment.partner.Partner;
import dev.sevenstar.payment.simulated.SimulatedPartners;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.support.Jobsite;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class CreditPagesTest extends OnCreditPages {

    @Autowired
    SimulatedPartners partners;

    @Autowired
    Jobsite jobs;

    String here;

    @BeforeEach
    void here_is_the_line() {
        here = "/workbench/credit-lines/" + Ids.text(buyer);
    }

    @Test
    void a_line_is_granted_to_somebody_who_ordered_and_to_nobody_else() throws Exception {
        grant("500", new NetDays(10));
        received("300");
        lines.close(shop, buyer, 1, "陈恒", "");
        var form = page(get("/workbench/credit-lines/new").param("buyer", Ids.text(buyer)), chen, 200);
        assertThat(form.select("#buyer option").eachText()).contains("王程");
        assertThat(form.select("#advice").text()).isNotBlank();
        var wrong = page(terms(post("/workbench/credit-lines"), "abc", "0").param("buyer", Ids.text(buyer)), chen, 422);
        assertThat(wrong.select("#limit").val()).isEqualTo("abc");
        assertThat(wrong.select("#limit-error, #term-error")).hasSize(2);
        var stranger = Ids.text(world.buyer().id());
        page(terms(post("/workbench/credit-lines"), "2000", "30").param("buyer", stranger), chen, 422);
        send(terms(post("/workbench/credit-lines"), "2000", "30").param("buyer", Ids.text(buyer)), chen, 302);
        assertThat(lines.get(shop, buyer).limit()).isEqualTo(yuan("2000"));
        assertThat(page(get("/workbench/credit-lines"), chen, 200)
                        .select("tbody tr")
                        .text())
                .contains("王程", "¥2,000.00", "¥300.00", "15%");
        assertThat(page(get(here), chen, 200).select(".timeline").text()).contains("¥2,000.00", "收货后 30 天");
    }

    @Test
    void a_limit_below_what_is_occupied_is_told_at_the_field() throws Exception {
        grant("1000", new NetDays(10));
        order("600");
        var back = page(terms(put(here), "599.99", "10"), chen, 422);
        assertThat(back.select("#limit").val()).isEqualTo("599.99");
        assertThat(back.select("#limit-error").text()).contains("¥600.00");
        send(terms(put(here), "600", "20"), chen, 302);
        assertThat(lines.get(shop, buyer).term()).isEqualTo(new NetDays(20));
        assertThat(audited("payment.line-changed")).isOne();
    }

    @Test
    void freezing_thawing_and_closing_need_a_reason_and_are_in_the_history() throws Exception {
        grant("1000", new NetDays(10));
        send(post(here + "/freeze"), chen, 302);
        assertThat(lines.get(shop, buyer).state()).isEqualTo(LineState.OPEN);
        send(post(here + "/freeze").param("reason", "换了老板"), chen, 302);
        assertThat(lines.get(shop, buyer).state()).isEqualTo(LineState.FROZEN);
        send(delete(here + "/freeze"), chen, 302);
        send(post(here + "/closure").param("reason", "不做了"), chen, 302);
        var page = page(get(here), chen, 200);
        assertThat(page.select(".timeline").text()).contains("冻结", "换了老板", "解冻", "关闭", "不做了");
        assertThat(page.select("form[action$=freeze]")).isEmpty();
    }

    @Test
    void who_has_no_right_to_money_sees_none_of_it_and_another_shop_finds_nothing() throws Exception {
        grant("1000", new NetDays(10));
        received("300");
        var bill = "/workbench/bills/" + bill().number();
        var service = world.colleague(factory.shop(), Role.SERVICE);
        send(get(here), service, 403);
        send(get(bill), service, 403);
        var other = world.dressMaker().owner();
        send(get(here), other, 404);
        send(get(bill), other, 404);
        send(get("/my/bills/" + bill().number()), chen, 404);
    }

    @Test
    void money_written_down_pays_the_chosen_bill_and_is_taken_back() throws Exception {
        grant("10000", new SettlementDay(1, 20));
        received("300");
        today(LocalDate.of(2026, 2, 3));
        received("500");
        var later = bills.ofBuyer(shop, buyer).get(1);
        var form = page(
                get("/workbench/bill-receipts/new")
                        .param("buyer", Ids.text(buyer))
                        .param("bill", later.number()),
                chen,
                200);
        assertThat(form.select("input[name=bills][checked]").eachAttr("value")).containsExactly(later.number());
        var key = form.select("input[name=requestKey]").val();
        var tooMuch = page(receipt("500.01", later.number(), key), chen, 422);
        assertThat(tooMuch.select("#amount-error").text()).contains("¥500.00");
        assertThat(tooMuch.select("input[name=bills][checked]")).hasSize(1);
        send(receipt("200", later.number(), key), chen, 302);
        send(receipt("200", later.number(), key), chen, 302);
        var shown = page(get("/workbench/bills/" + later.number()), chen, 200);
        assertThat(shown.select("tfoot").text()).contains("¥500.00 ¥200.00 ¥300.00");
        var back = shown.select("form[action*=bill-receipts]").attr("action");
        send(delete(back).param("reason", "记错了").param("bill", later.number()), chen, 302);
        assertThat(page(get("/workbench/bills/" + later.number()), chen, 200)
                        .select(".receipt-back")
                        .text())
                .contains("陈恒", "记错了");
        assertThat(ledger.balance(shop, AccountKind.RECEIVABLE)).isEqualTo(yuan("800"));
        assertThat(audited("payment.receipt-added") + audited("payment.receipt-removed"))
                .isEqualTo(3);
    }

    @Test
    void a_buyer_pays_a_part_and_then_several_bills_on_the_partners_page() throws Exception {
        grant("10000", new SettlementDay(1, 20));
        received("300");
        today(LocalDate.of(2026, 2, 3));
        received("500");
        var mine = bills.ofBuyer(shop, buyer);
        var one = "/my/bills/" + mine.get(0).number();
        assertThat(page(post(one + "/payment").param("amount", "300.01"), wang, 422)
                        .select("#amount-error")
                        .text())
                .contains("¥300.00");
        pay(post(one + "/payment").param("amount", "100"));
        assertThat(page(get(one), wang, 200).select("tfoot").text()).contains("¥300.00 ¥100.00 ¥200.00");
        pay(post("/my/bills/payment")
                .param("number", mine.get(0).number(), mine.get(1).number()));
        assertThat(page(get("/my/bills"), wang, 200).select("tbody tr")).isEmpty();
        assertThat(page(get("/my/bills").param("view", "paid"), wang, 200).select("tbody tr"))
                .hasSize(2);
        assertThat(lines.get(shop, buyer).occupied()).isEqualTo(Money.ZERO);
        assertThat(ledger.balance(shop, AccountKind.DIRECT)).isEqualTo(yuan("800"));
    }

    @Test
    void money_for_a_bill_that_was_paid_meanwhile_goes_back() throws Exception {
        grant("1000", new NetDays(10));
        received("300");
        var bill = bill();
        var answer = send(post("/my/bills/" + bill.number() + "/payment").param("amount", "300"), wang, 302);
        pay(bill, "300");
        decide(answer);
        assertThat(ledger.balance(shop, AccountKind.DIRECT)).isEqualTo(yuan("300"));
        assertThat(ledger.balance(shop, AccountKind.UNMATCHED)).isEqualTo(Money.ZERO);
    }

    @Test
    void files_are_for_those_who_may_export() throws Exception {
        grant("1000", new NetDays(10));
        received("300");
        for (var path : new String[] {
            "/workbench/credit-lines/file",
            "/workbench/bills/file",
            "/workbench/bills/" + bill().number() + "/file",
            "/workbench/aging/file"
        }) {
            assertThat(send(get(path), chen, 200).getContentAsByteArray()).startsWith('P', 'K');
            send(get(path), world.colleague(factory.shop(), Role.WAREHOUSE), 403);
        }
    }

    private MockHttpServletRequestBuilder terms(MockHttpServletRequestBuilder request, String limit, String days) {
        return request.param("limit", limit).param("kind", "net").param("days", days);
    }

    private MockHttpServletRequestBuilder receipt(String amount, String bill, String key) {
        return post("/workbench/bill-receipts")
                .param("buyer", Ids.text(buyer))
                .param("amount", amount)
                .param("receivedOn", "2026-02-03")
                .param("way", "BANK")
                .param("meant", "chosen")
                .param("bills", bill)
                .param("requestKey", key);
    }

    private void pay(MockHttpServletRequestBuilder request) throws Exception {
        decide(send(request, wang, 302));
    }

    private void decide(MockHttpServletResponse toPartner) {
        var page = toPartner.getRedirectedUrl();
        assertThat(page).startsWith("/simulated/");
        jobs.run();
        partners.decide(Partner.ALIPAY, page.substring(page.lastIndexOf('/') + 1), true, "");
        jobs.run();
    }

    private int audited(String action) {
        return jdbc.sql("select count(*) from audit_entry where shop_id = :shop and action = :action")
                .param("shop", shop)
                .param("action", action)
                .query(Integer.class)
                .single();
    }
}
