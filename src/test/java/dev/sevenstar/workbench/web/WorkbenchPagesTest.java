package dev.sevenstar.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.sevenstar.identity.Person;
import dev.sevenstar.shared.Notice;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.World;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.MockMvc;

@HouseTest
class WorkbenchPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    World world;

    @Autowired
    ApplicationEventPublisher events;

    @Test
    void home_greets_and_shows_the_shop_around_it() throws Exception {
        var bolts = world.boltFactory();

        var page = page(bolts.owner(), "/workbench");

        assertThat(page.select("h1").text()).contains(bolts.owner().name());
        assertThat(page.select(".side-nav a[aria-current=page]").attr("href")).isEqualTo("/workbench");
        assertThat(page.select("main")).hasSize(1);
        assertThat(page.select("form[action=/sign-out]")).hasSize(1);
    }

    @Test
    void what_happened_shows_at_the_bell_and_on_the_home() throws Exception {
        var bolts = world.boltFactory();
        events.publishEvent(
                Notice.toShop(bolts.shop().id(), "", "/workbench/palette", "workbench.notifications.all-read"));

        var page = page(bolts.owner(), "/workbench");

        assertThat(page.select("#bell .badge").text()).isEqualTo("1");
        assertThat(page.select(".notifications .unread")).hasSize(1);
    }

    @Test
    void reading_a_notification_leads_to_what_it_tells_of() throws Exception {
        var bolts = world.boltFactory();
        events.publishEvent(
                Notice.toShop(bolts.shop().id(), "", "/workbench/palette", "workbench.notifications.all-read"));
        var form = page(bolts.owner(), "/workbench/notifications")
                .select("main .notifications button")
                .attr("formaction");

        mvc.perform(post(form).with(csrf()).with(authentication(World.as(bolts.owner()))))
                .andExpect(redirectedUrl("/workbench/palette"));

        assertThat(page(bolts.owner(), "/workbench").select("#bell .badge")).isEmpty();
    }

    @Test
    void the_palette_finds_a_page_by_its_word_in_either_language() throws Exception {
        var bolts = world.boltFactory();

        assertThat(page(bolts.owner(), "/workbench/palette?q=Home").select("[data-results] a[href=/workbench]"))
                .hasSize(1);
        assertThat(page(bolts.owner(), "/workbench/palette?q=首页").select("[data-results] a[href=/workbench]"))
                .hasSize(1);
        for (var typed : new String[] {"shouye", "sy", "shouy"})
            assertThat(page(bolts.owner(), "/workbench/palette?q=" + typed).select("[data-results] a[href=/workbench]"))
                    .as(typed)
                    .isNotEmpty();
        assertThat(page(bolts.owner(), "/workbench/palette?q=zzz").select("[data-results] a"))
                .isEmpty();
    }

    @Test
    void the_counts_of_the_navigation_come_alone_for_both_its_places() throws Exception {
        var bolts = world.boltFactory();

        var answer = page(bolts.owner(), "/workbench/badges");

        assertThat(answer.select("#side-workbench-nav-home, #bottom-workbench-nav-home"))
                .hasSize(2);
        assertThat(answer.select("main, nav")).isEmpty();
    }

    @Test
    void an_htmx_request_gets_the_page_without_its_frame() throws Exception {
        var bolts = world.boltFactory();

        var page = Jsoup.parse(mvc.perform(
                        get("/workbench").header("HX-Request", "true").with(authentication(World.as(bolts.owner()))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());

        assertThat(page.select("main")).hasSize(1);
        assertThat(page.select(".side-nav, .top-bar")).isEmpty();
        assertThat(page.title()).isNotBlank();
    }

    private Document page(Person person, String path) throws Exception {
        return Jsoup.parse(mvc.perform(get(path).with(authentication(World.as(person))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
