package dev.sevenstar.payment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.sevenstar.payment.ABookOfAShop;
import dev.sevenstar.payment.ledger.AccountKind;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.support.World;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class WithdrawalPagesTest extends ABookOfAShop {

    private static final String HERE = "/workbench/withdrawals";

    @Autowired
    MockMvc mvc;

    private final long withdrawal = Ids.next();

    @BeforeEach
    void one_that_the_bank_refused() {
        jdbc.sql("""
                insert into payment_withdrawal (shop_id, id, request_key, amount_fen, account_id, account_name, state, asked_at,
                    by_id, by_name, decided_at, reason)
                values (:shop, :id, 'k', 20000, 7, '工商银行 ****0021', 'REFUSED', current_timestamp, 1, '陈恒',
                    current_timestamp, '户名不符')""").param("shop", shop).param("id", withdrawal).update();
    }

    @Test
    void what_is_available_and_what_became_of_earlier_ones() throws Exception {
        var page = page(get(HERE), factory, 200);
        assertThat(page.select("#available").text()).isEqualTo("¥990.00");
        assertThat(page.select(".rows a").text()).contains("¥200.00", "已退回", "工商银行 ****0021");
        var one = page(get(page.select(".rows a").attr("href")), factory, 200);
        assertThat(one.select(".alert.error").text()).contains("户名不符");
        page(get(HERE + "/" + Ids.text(withdrawal)), world.dressMaker(), 404);
    }

    @Test
    void without_an_account_one_is_led_to_bind_it() throws Exception {
        var page = page(get(HERE), factory, 200);
        assertThat(page.select("a[href=/workbench/bound-accounts]")).isNotEmpty();
        assertThat(page.select("input[name=amount]")).isEmpty();
    }

    @Test
    void who_signed_in_a_while_ago_is_asked_again_before_money_moves() throws Exception {
        var answer = mvc.perform(post(HERE)
                        .param("amount", "500")
                        .param("account", Ids.text(7))
                        .param("requestKey", "r")
                        .with(csrf())
                        .with(authentication(as(factory.owner()))))
                .andReturn()
                .getResponse();
        assertThat(answer.getRedirectedUrl()).startsWith("/account/confirmation");
        assertThat(ledger.balance(shop, AccountKind.AVAILABLE)).isEqualTo(yuan("990"));
    }

    private Document page(MockHttpServletRequestBuilder request, World.Staffed who, int status) throws Exception {
        var answer = mvc.perform(request.with(csrf()).with(authentication(as(who.owner()))))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(status);
        return Jsoup.parse(answer.getContentAsString());
    }
}
