package dev.sevenstar.listing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.sevenstar.catalog.Catalog;
import dev.sevenstar.listing.Author;
import dev.sevenstar.listing.Goods;
import dev.sevenstar.listing.ListingState;
import dev.sevenstar.listing.Listings;
import dev.sevenstar.listing.PublishListing;
import dev.sevenstar.listing.WriteListing;
import dev.sevenstar.logistics.FreightTemplates;
import dev.sevenstar.logistics.ShipFromAddresses;
import dev.sevenstar.media.Pictures;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.support.Clamp;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.World;
import java.time.Instant;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Wherever a seller would change what a campaign holds, the page says why not. */
@HouseTest
class HoldPagesTest {

    private static final String NOTE = "专场活动“9.20 商人节”锁定到 2099-09-21 00:00";

    @Autowired
    MockMvc mvc;

    @Autowired
    World world;

    @Autowired
    Catalog catalog;

    @Autowired
    Pictures pictures;

    @Autowired
    FreightTemplates templates;

    @Autowired
    ShipFromAddresses addresses;

    @Autowired
    WriteListing write;

    @Autowired
    PublishListing publish;

    @Autowired
    Listings listings;

    @Autowired
    Clamp clamp;

    World.Staffed factory;
    Author chen;
    ShopKey held;
    ShopKey free;

    @BeforeEach
    void two_listings_one_of_them_held() {
        factory = world.boltFactory();
        chen = new Author(factory.owner().id(), factory.owner().name());
        held = online();
        free = online();
        clamp.hold(held, "9.20 商人节", Instant.parse("2099-09-20T16:00:00Z"));
    }

    @AfterEach
    void it_is_over() {
        clamp.letGo();
    }

    @Test
    void the_list_marks_it_and_asks_once() throws Exception {
        clamp.asked();
        var rows = page("/workbench/listings").select("tbody tr");
        assertThat(rows).hasSize(2);
        assertThat(rows.select(".badge[title]").attr("title")).startsWith(NOTE);
        assertThat(rows.select(".badge[title]")).hasSize(1);
        assertThat(clamp.asked()).hasSize(1);
    }

    @Test
    void its_page_says_what_cannot_be_done_and_where_to_read_more() throws Exception {
        var page = page(at(held));
        assertThat(page.select("#holds").text()).startsWith(NOTE);
        assertThat(page.select("#holds a").attr("href")).isEqualTo("/workbench/campaigns/1");
        assertThat(page.select("button[disabled][aria-describedby=holds]").eachText())
                .containsExactly("下架", "删除");
        assertThat(page.select("main details form")).isEmpty();
        assertThat(page(at(free)).select("#holds, main button[disabled]")).isEmpty();
    }

    @Test
    void the_wizard_says_so_where_category_and_prices_are() throws Exception {
        send(post(at(held) + "/revision"));
        for (var step : new String[] {"category", "sales", "check"})
            assertThat(page(at(held) + "/steps/" + step).select("#holds").text())
                    .as(step)
                    .startsWith(NOTE);
        assertThat(page(at(held) + "/steps/basics").select("#holds")).isEmpty();
    }

    @Test
    void a_dearer_price_is_named_at_its_field_and_does_not_go_online() throws Exception {
        send(post(at(held) + "/revision"));
        var sales = at(held) + "/steps/sales";
        send(post(sales)
                .param("base", page(sales).select("input[name=base]").val())
                .param("pricing", "BY_QUANTITY")
                .param("mode", "WHOLESALE")
                .param("unit", "个")
                .param("stock", "5000")
                .param("onlineOrder", "on")
                .param("tiers.0.from", "100")
                .param("tiers.0.price", "0.99"));
        assertThat(page(sales).select("#step-messages li").text()).contains("9.20 商人节");
        var answer = send(post(at(held) + "/publication"));
        assertThat(answer.getRedirectedUrl()).endsWith("/steps/check");
        assertThat(page(at(held) + "/steps/check").select("main").text()).contains("比现在贵了：买 100 件时");
        assertThat(write.read(held).listing().publishedNumber()).contains(1);
    }

    @Test
    void who_asks_all_the_same_is_refused() throws Exception {
        assertThat(send(delete(at(held) + "/publication")).getStatus()).isEqualTo(422);
        assertThat(send(post(at(held) + "/deletion")).getStatus()).isEqualTo(422);
        assertThat(listings.get(held).state()).isEqualTo(ListingState.ONLINE);
    }

    @Test
    void the_bulk_desk_says_which_stay_and_why_and_asks_once() throws Exception {
        clamp.asked();
        var path = "/workbench/listings/bulk-change?act=withdraw&number=" + held.number() + "&number=" + free.number();
        var page = page(path);
        assertThat(clamp.asked()).hasSize(1);
        assertThat(page.select("td.muted").text()).contains("不动：" + NOTE);
        assertThat(page.select("input[name=number]").eachAttr("value")).containsExactly(free.number());
        send(post("/workbench/listings/bulk-change")
                .param("act", "withdraw")
                .param("number", held.number(), free.number()));
        assertThat(listings.get(held).isOnline()).isTrue();
        assertThat(listings.get(free).isOnline()).isFalse();
    }

    @Test
    void the_history_tells_what_it_cost() throws Exception {
        var prices = page(at(free) + "/history").select("#prices");
        assertThat(prices.select("tbody tr")).hasSize(1);
        assertThat(prices.select("td.lead").text()).isEqualTo("100 起 ¥0.68 · 1,000 起 ¥0.59");
        assertThat(prices.select("tbody .badge").text()).isEqualTo("现在");
        assertThat(prices.select("svg")).isEmpty();
        publish.withdraw(free, chen);
        publish.publish(free, chen);
        var again = page(at(free) + "/history").select("#prices");
        assertThat(again.select("tbody tr")).hasSize(2);
        assertThat(again.select("path").attr("d")).matches("M\\d+ 48H\\d+M\\d+ 48H900");
        var draft = write.read(write.copy(free, chen)).listing().key();
        assertThat(page(at(draft) + "/history").select("#prices")).isEmpty();
    }

    private ShopKey online() {
        var bolts =
                new Goods(catalog, pictures, templates, addresses).bolts(factory.shop(), factory.owner(), "六角螺栓 M8");
        var key = write.start(factory.shop().id(), chen, bolts);
        assertThat(publish.publish(key, chen).isPublished()).isTrue();
        return key;
    }

    private static String at(ShopKey key) {
        return "/workbench/listings/" + key.number();
    }

    private Document page(String path) throws Exception {
        var answer = send(get(path));
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(
                        request.with(authentication(World.as(factory.owner()))).with(csrf()))
                .andReturn()
                .getResponse();
    }
}
