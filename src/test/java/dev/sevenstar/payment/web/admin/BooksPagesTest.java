package dev.sevenstar.payment.web.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.sevenstar.identity.Person;
import dev.sevenstar.identity.StaffRole;
import dev.sevenstar.payment.ABookOfAShop;
import dev.sevenstar.support.Jobsite;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Books that somebody wrote into behind the house's back are loud. */
class BooksPagesTest extends ABookOfAShop {

    @Autowired
    MockMvc mvc;

    @Autowired
    Jobsite jobs;

    private Person treasurer;

    @BeforeEach
    void a_falsified_balance() throws Exception {
        treasurer = world.staff(StaffRole.TREASURER);
        jdbc.sql("update ledger_account set balance_fen = balance_fen + 1 where shop_id = :shop and kind = 'AVAILABLE'")
                .param("shop", shop)
                .update();
        mvc.perform(post("/admin/books/runs").with(csrf()).with(authentication(as(treasurer))));
    }

    @AfterEach
    void nobody_is_alarmed_any_more() {
        jdbc.sql("delete from book_check").update();
        jdbc.sql("delete from staff where person_id = :id")
                .param("id", treasurer.id())
                .update();
    }

    @Test
    void the_check_names_rule_shop_and_amounts() throws Exception {
        var index = page("/admin/books");
        assertThat(index.select(".alert.error")).hasSize(1);
        var rows =
                page(index.select(".alert a").attr("href")).select("tbody tr").eachText();
        assertThat(rows).contains("账户余额等于分录之和 宁波恒固紧固件 ¥990.00 ¥990.01");
    }

    @Test
    void the_desk_says_it_and_a_letter_goes_to_the_treasurer() throws Exception {
        assertThat(page("/admin").select(".alert.error a").attr("href")).isEqualTo("/admin/books");
        jobs.run();
        assertThat(jdbc.sql("select count(*) from mail where recipient = :to and subject like '%账簿%'")
                        .param("to", treasurer.email())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private Document page(String address) throws Exception {
        var answer = mvc.perform(get(address).with(authentication(as(treasurer))))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }
}
