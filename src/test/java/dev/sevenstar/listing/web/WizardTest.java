package dev.sevenstar.listing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.sevenstar.catalog.Catalog;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.World;
import java.net.URI;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@HouseTest
class WizardTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    World world;

    @Autowired
    Catalog catalog;

    World.Staffed factory;

    @BeforeEach
    void a_seller() {
        factory = world.boltFactory();
    }

    @Test
    void every_step_of_an_empty_draft_opens() throws Exception {
        var draft = begin();
        for (var step : new String[] {"category", "basics", "pictures", "sales", "logistics", "detail", "check"})
            assertThat(page(draft + step).select("main.wizard #wizard-stars"))
                    .as(step)
                    .hasSize(1);
    }

    @Test
    void a_wrong_price_stays_as_typed_with_the_reason_at_its_field() throws Exception {
        var draft = begin();
        var answer = send(post(draft + "sales")
                .param("base", base(draft + "sales"))
                .param("go", "next")
                .param("pricing", "BY_QUANTITY")
                .param("mode", "WHOLESALE")
                .param("unit", "个")
                .param("tiers.0.from", "-5")
                .param("tiers.0.price", "abc"));
        assertThat(answer.getStatus()).isEqualTo(422);
        var again = page(draft + "sales");
        assertThat(again.select("[name=tiers.0.price]").val()).isEqualTo("abc");
        assertThat(again.select("[name=tiers.0.from]").val()).isEqualTo("-5");
        assertThat(again.select("[data-message=tiers.0.price]").text()).contains("abc");
        assertThat(again.select("#wizard-rail li.problem")).hasSize(1);
    }

    @Test
    void titles_of_every_kind_are_kept() throws Exception {
        for (var title : new String[] {"螺栓😀", "‏مسمار‏", "长".repeat(4_000), "<script>alert(1)</script>"}) {
            var draft = begin();
            send(post(draft + "basics").param("base", base(draft + "basics")).param("title", title));
            assertThat(page(draft + "basics").select("#title").val()).isEqualTo(title);
        }
    }

    @Test
    void a_stale_save_shows_both_versions_and_writes_nothing() throws Exception {
        var draft = begin();
        var base = base(draft + "basics");
        send(post(draft + "basics").param("base", base).param("title", "先写的"));
        var answer = send(post(draft + "basics").param("base", base).param("title", "后写的"));
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getContentAsString()).contains("先写的", "后写的");
        assertThat(page(draft + "basics").select("#title").val()).isEqualTo("先写的");
        var chosen = Jsoup.parse(answer.getContentAsString())
                .select("form input[name=base]")
                .val();
        send(post(draft + "basics").param("base", chosen).param("title", "后写的"));
        assertThat(page(draft + "basics").select("#title").val()).isEqualTo("后写的");
    }

    @Test
    void specifications_make_a_grid_that_keeps_its_cells() throws Exception {
        var draft = begin();
        send(post(draft + "sales")
                .param("base", base(draft + "sales"))
                .param("pricing", "PER_SKU")
                .param("axes.0.name", "颜色")
                .param("axes.0.values", "红\n蓝")
                .param("axes.1.name", "尺码")
                .param("axes.1.values", "S，M"));
        assertThat(page(draft + "sales").select(".sku-table tbody tr")).hasSize(4);
        send(post(draft + "sales")
                .param("base", base(draft + "sales"))
                .param("pricing", "PER_SKU")
                .param("axes.0.name", "颜色")
                .param("axes.0.values", "蓝\n红")
                .param("sku", "红|S", "蓝|S")
                .param("skus.0.price", "39.9")
                .param("skus.1.price", "x"));
        var table = page(draft + "sales").select(".sku-table tbody tr");
        assertThat(table).hasSize(2);
    }

    @Test
    void another_shops_number_is_not_found() throws Exception {
        var draft = begin();
        var stranger = world.dressMaker().owner();
        var answer = mvc.perform(get(draft + "basics").with(authentication(World.as(stranger))))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(404);
    }

    @Test
    void a_category_is_found_by_pinyin_and_begins_a_draft() throws Exception {
        var found = page("/workbench/listings/new?q=luoshuan").select("#found button[name=category]");
        assertThat(found).isNotEmpty();
        var answer =
                send(post("/workbench/listings").param("category", found.get(0).val()));
        assertThat(answer.getRedirectedUrl()).endsWith("/steps/basics");
        assertThat(page(answer.getRedirectedUrl()).select("#attributes .field")).isNotEmpty();
    }

    @Test
    void a_listing_of_the_shop_serves_as_a_pattern() throws Exception {
        var draft = begin();
        send(post(draft + "basics").param("base", base(draft + "basics")).param("title", "304不锈钢螺栓"));
        assertThat(page("/workbench/listings/new?like=nothing").select("#pattern-rows form"))
                .isEmpty();
        var copy = page("/workbench/listings/new?like=304").select("#pattern-rows form");
        assertThat(copy).hasSize(1);
        var answer = send(post(copy.attr("action")));
        assertThat(answer.getRedirectedUrl()).isNotEqualTo(draft + "basics");
        assertThat(page(answer.getRedirectedUrl()).select("#title").val()).isEqualTo("304不锈钢螺栓");
    }

    @Test
    void the_list_shows_the_draft_and_foresees_a_bulk_change() throws Exception {
        var draft = begin();
        var row = page("/workbench/listings?state=draft").select("tbody tr");
        assertThat(row).hasSize(1);
        var number = draft.split("/")[3];
        var preview = page("/workbench/listings/bulk-change?act=delete&number=" + number);
        assertThat(preview.select("input[name=number]").val()).isEqualTo(number);
        send(post("/workbench/listings/bulk-change").param("act", "delete").param("number", number));
        assertThat(page("/workbench/listings").select("tbody tr")).isEmpty();
        assertThat(page("/workbench/listings?state=deleted").select("tbody tr")).hasSize(1);
    }

    private String begin() throws Exception {
        var answer = send(post("/workbench/listings"));
        return answer.getRedirectedUrl().replaceAll("category$", "");
    }

    private String base(String address) throws Exception {
        return page(address).select("#wizard-base").val();
    }

    private Document page(String address) throws Exception {
        var answer = mvc.perform(get(URI.create(address)).with(authentication(World.as(factory.owner()))))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(csrf()).with(authentication(World.as(factory.owner()))))
                .andReturn()
                .getResponse();
    }
}
