package dev.sevenstar.payment.web.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import dev.sevenstar.payment.credit.ApplicationState;
import dev.sevenstar.payment.credit.Applications;
import dev.sevenstar.payment.credit.PaymentTerm.NetDays;
import dev.sevenstar.shared.Ids;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A buyer asks for credit, the shop asks back, grants or refuses; letters go both ways. */
class ApplicationPagesTest extends OnCreditPages {

    private static final String MINE = "/my/credit/applications";

    @Autowired
    Applications applications;

    @Test
    void asked_asked_back_said_more_and_granted_with_changes() throws Exception {
        send(wish(post(MINE).param("shop", Ids.text(shop)), "20000", "每月要货"), wang, 302);
        var number = open();
        var shops = "/workbench/credit-applications/" + number;
        assertThat(page(get("/workbench/credit-applications"), chen, 200)
                        .select("tbody")
                        .text())
                .contains("王程", "¥20,000.00", "每月要货");
        assertThat(letters(chen)).hasSize(1);
        send(post(shops + "/question").param("text", "做什么用？"), chen, 302);
        assertThat(page(get(MINE + "/" + number), wang, 200).select(".alert").text())
                .contains("做什么用？");
        assertThat(letters(wang).get(0)).contains("做什么用？", MINE + "/" + number);
        send(wish(put(MINE + "/" + number), "15000", "装配线用"), wang, 302);
        var shown = page(get(shops), chen, 200);
        assertThat(shown.select("#limit").val()).isEqualTo("15000.00");
        assertThat(shown.select("#advice")).hasSize(1);
        page(post(shops + "/grant").param("limit", "0").param("kind", "net").param("days", "45"), chen, 422);
        send(post(shops + "/grant").param("limit", "8000").param("kind", "net").param("days", "45"), chen, 302);
        assertThat(lines.get(shop, buyer).limit()).isEqualTo(yuan("8000"));
        assertThat(lines.get(shop, buyer).term()).isEqualTo(new NetDays(45));
        assertThat(letters(wang)).hasSize(2).last().asString().contains("¥8,000.00");
        assertThat(page(get("/my/credit"), wang, 200).text()).contains("¥8,000.00", "收货后 45 天", "已授信");
    }

    @Test
    void a_refusal_needs_its_reason_and_is_final() throws Exception {
        send(wish(post(MINE).param("shop", Ids.text(shop)), "20000", "每月要货"), wang, 302);
        var shops = "/workbench/credit-applications/" + open();
        send(post(shops + "/refusal"), chen, 302);
        assertThat(applications.open(shop, buyer)).isPresent();
        send(post(shops + "/refusal").param("text", "往来太少"), chen, 302);
        assertThat(applications.open(shop, buyer)).isEmpty();
        assertThat(letters(wang)).hasSize(1).first().asString().contains("往来太少");
        page(post(shops + "/grant").param("limit", "1").param("kind", "net").param("days", "45"), chen, 422);
        assertThat(lines.find(shop, buyer)).isEmpty();
        send(wish(post(MINE).param("shop", Ids.text(shop)), "5000", "再来"), wang, 302);
    }

    @Test
    void one_at_a_time_and_what_was_typed_comes_back() throws Exception {
        var wrong = page(wish(post(MINE).param("shop", Ids.text(shop)), "-5", ""), wang, 422);
        assertThat(wrong.select("#limit").val()).isEqualTo("-5");
        assertThat(wrong.select("#limit-error, #reason-error")).hasSize(2);
        send(wish(post(MINE).param("shop", Ids.text(shop)), "20000", "每月要货"), wang, 302);
        page(wish(post(MINE).param("shop", Ids.text(shop)), "30000", "再要"), wang, 422);
        assertThat(send(get(MINE + "/new").param("shop", Ids.text(shop)), wang, 302)
                        .getRedirectedUrl())
                .isEqualTo(MINE + "/" + open());
        send(delete(MINE + "/" + open()), wang, 302);
        assertThat(applications.ofBuyer(buyer, 5).get(0).state()).isEqualTo(ApplicationState.WITHDRAWN);
    }

    @Test
    void a_shop_that_grants_no_credit_is_not_asked_and_nobody_elses_application_is_found() throws Exception {
        var other = world.dressMaker();
        var there = Ids.text(other.shop().id());
        page(wish(post(MINE).param("shop", there), "20000", "每月要货"), wang, 422);
        assertThat(page(get(MINE + "/new").param("shop", there), wang, 200).select("form[action=" + MINE + "]"))
                .isEmpty();
        send(wish(post(MINE).param("shop", Ids.text(shop)), "20000", "每月要货"), wang, 302);
        send(get(MINE + "/" + open()), world.buyer(), 404);
        send(get("/workbench/credit-applications/" + open()), other.owner(), 404);
    }

    @Test
    void home_says_who_waits_and_what_is_late() throws Exception {
        grant("1000", new NetDays(10));
        received("300");
        send(wish(post(MINE).param("shop", Ids.text(shop)), "20000", "每月要货"), wang, 302);
        today(LocalDate.of(2026, 1, 26));
        assertThat(page(get("/workbench"), chen, 200).text()).contains("1 个账期申请等您答复", "1 张账单逾期未付");
    }

    private String open() {
        return applications.open(shop, buyer).orElseThrow().number();
    }

    private MockHttpServletRequestBuilder wish(MockHttpServletRequestBuilder request, String limit, String reason) {
        return request.param("company", "成都锦程机电")
                .param("limit", limit)
                .param("kind", "net")
                .param("days", "30")
                .param("reason", reason);
    }
}
