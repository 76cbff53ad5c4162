package dev.sevenstar.market.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.sevenstar.identity.Person;
import dev.sevenstar.identity.StaffRole;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.World;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Where a signed-in person can go from the pages of the market. */
@HouseTest
class MarketFrameTest {

    /** Who is signed in comes with a session, and is given no page kept for visitors. */
    private static final Cookie SESSION =
            new Cookie("sevenstar", Base64.getEncoder().encodeToString("another".getBytes(StandardCharsets.US_ASCII)));

    @Autowired
    World world;

    @Autowired
    MockMvc mvc;

    @Test
    void staff_find_the_platform_desk() throws Exception {
        var page = page(world.staff(StaffRole.EDITOR));
        assertThat(page.select(".menu-list a[href=/admin]")).hasSize(1);
        assertThat(page.select(".menu-list a[href=/workbench]")).isEmpty();
    }

    @Test
    void a_merchant_finds_the_workbench() throws Exception {
        var page = page(world.boltFactory().owner());
        assertThat(page.select(".menu-list a[href=/workbench]")).hasSize(1);
        assertThat(page.select("a[href=/admin]")).isEmpty();
    }

    @Test
    void a_buyer_is_offered_a_shop_of_his_own() throws Exception {
        var page = page(world.buyer());
        assertThat(page.select(".menu-list a[href=/account/shops/new]")).hasSize(1);
        assertThat(page.select("a[href=/workbench], a[href=/admin]")).isEmpty();
    }

    @Test
    void a_visitor_gets_none_of_it_and_a_page_that_is_kept() throws Exception {
        // In another look than other tests have, for which this page would be kept.
        var answer = mvc.perform(get("/").cookie(new Cookie("theme", "dark")))
                .andReturn()
                .getResponse();
        assertThat(answer.getHeader("ETag")).isNotBlank();
        assertThat(Jsoup.parse(answer.getContentAsString()).select(".menu-list, a[href=/admin]"))
                .isEmpty();
    }

    private Document page(Person person) throws Exception {
        var answer = mvc.perform(get("/").with(authentication(World.as(person))).cookie(SESSION))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }
}
