package dev.sevenstar.payment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.sevenstar.identity.Role;
import dev.sevenstar.payment.ABookOfAShop;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What a shop has on one screen. */
class MoneyPagesTest extends ABookOfAShop {

    @Autowired
    MockMvc mvc;

    @Test
    void everything_a_shop_has_and_what_it_earned() throws Exception {
        var page = page("/workbench/money");
        assertThat(page.select(".money-large").text()).isEqualTo("¥990.00");
        assertThat(page.select(".card header b").eachText())
                .containsExactly("¥990.00", "¥300.00", "¥500.00", "¥200.00");
        assertThat(page.select("section[aria-labelledby=earned] .num").eachText())
                .containsExactly("¥1,200.00", "¥10.00", "¥1,190.00");
        assertThat(page.select(".tabs [aria-current=page]").attr("href")).isEqualTo("/workbench/money");
    }

    @Test
    void somebody_without_the_right_sees_nothing() throws Exception {
        var operator = world.colleague(factory.shop(), Role.OPERATOR);
        assertThat(mvc.perform(get("/workbench/money").with(authentication(as(operator))))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    private Document page(String address) throws Exception {
        var answer = mvc.perform(get(address).with(authentication(as(factory.owner()))))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }
}
