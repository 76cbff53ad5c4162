package dev.sevenstar.market.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.Statements;
import dev.sevenstar.support.World;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

@HouseTest
class MarketPagesTest extends OnTheMarket {

    @Test
    void the_front_page_shows_industries_with_their_goods() throws Exception {
        goods.online(shop, goods.bolts("不锈钢外六角螺栓 " + word), 7);
        goods.catchUp();
        var page = page(get("/"));
        assertThat(page.select(".rail a").size()).isGreaterThan(5);
        assertThat(page.select(".home-industry .goods")).isNotEmpty();
        assertThat(page.select("link[rel=canonical]").attr("href")).endsWith("/");
        assertThat(page.select("h1")).hasSize(1);
    }

    @Test
    void a_search_marks_what_was_asked_for_and_narrows_by_links() throws Exception {
        goods.online(shop, goods.bolts("304不锈钢外六角螺栓 M8×40 " + word));
        goods.online(shop, goods.bolts("316不锈钢外六角螺栓 M10×60 " + word));
        goods.catchUp();
        var page = page(get("/search").param("q", word + " m8*40"));
        assertThat(page.select(".goods")).hasSize(1);
        assertThat(page.select(".goods-title mark").eachText()).contains("M8×40");
        assertThat(page.select(".goods-price").text()).contains("¥0.52");
        assertThat(page.select(".filter-group a")).isNotEmpty().allSatisfy(link -> assertThat(link.attr("href"))
                .startsWith("/search?q="));
        assertThat(page.select("meta[name=robots]").attr("content")).contains("noindex");
    }

    @Test
    void a_word_of_the_trade_is_a_page_for_search_engines_and_what_anybody_types_is_not() throws Exception {
        goods.online(shop, goods.bolts("不锈钢外六角螺栓 " + word));
        goods.catchUp();
        var known = page(get("/search").param("q", "螺栓"));
        assertThat(known.select("meta[name=robots]")).isEmpty();
        assertThat(known.select("link[rel=canonical]").attr("href")).endsWith("/search?q=%E8%9E%BA%E6%A0%93");
        assertThat(known.select("meta[name=description]").attr("content")).contains("螺栓");
        assertThat(page(get("/search").param("q", "螺栓").locale(Locale.ENGLISH)).select("meta[name=robots]"))
                .isEmpty();
        for (var more : List.of("螺栓 " + word, word))
            assertThat(page(get("/search").param("q", more))
                            .select("meta[name=robots]")
                            .attr("content"))
                    .contains("noindex");
        assertThat(page(get("/search").param("q", "螺栓").param("sort", "newest"))
                        .select("meta[name=robots]")
                        .attr("content"))
                .contains("noindex");
    }

    @Test
    void a_search_without_words_and_one_without_hits_help_on() throws Exception {
        assertThat(page(get("/search")).select("h1").text()).isNotBlank();
        var page = page(get("/search").param("q", "航空母舰" + word));
        assertThat(page.select(".empty h2").text()).isEqualTo("没有找到这样的商品");
        assertThat(page.select(".empty .chip")).isNotEmpty();
    }

    @Test
    void a_search_without_hits_leads_to_industries_that_have_goods() throws Exception {
        goods.online(shop, goods.bolts("不锈钢外六角螺栓 " + word));
        goods.catchUp();
        var page = page(get("/search").param("q", "航空母舰" + Ids.text(Ids.next())));
        var industry = page.select(".empty .chip").first().attr("href");
        assertThat(page(get(industry)).select(".goods")).isNotEmpty();
        assertThat(page.select("h2:contains(也许用得上)")).hasSize(1);
        assertThat(page.select(".goods")).isNotEmpty();
    }

    @Test
    void the_goods_of_a_shop_do_not_repeat_its_name() throws Exception {
        goods.online(shop, goods.bolts("不锈钢外六角螺栓 " + word));
        goods.catchUp();
        assertThat(page(get("/search").param("q", word)).select(".goods").text())
                .contains(shop.name());
        assertThat(page(get("/shops/" + shop.number())).select(".goods").text()).doesNotContain(shop.name());
    }

    @Test
    void addresses_that_make_no_sense_are_answered_kindly() throws Exception {
        for (var query : List.of(
                "from=abc",
                "to=-5",
                "moq=x",
                "within=1e9",
                "a=1:2:3",
                "cursor=zzz",
                "category=foo",
                "sort=no",
                "from=99999999999999999999",
                "region=%3Cb%3E",
                "q=" + "很长".repeat(400),
                "q=%00%E2%80%AE<script>")) {
            var answer = answer(get("/search?" + query));
            assertThat(answer.getStatus()).as(query).isEqualTo(200);
            assertThat(answer.getContentAsString()).as(query).doesNotContain("<script>");
        }
        assertThat(page(get("/search?from=abc")).select(".alert").text()).contains("最低价");
        assertThat(page(get("/search?cursor=zzz")).select(".alert").text()).contains("第一页");
        assertThat(answer(get("/categories/foo")).getStatus()).isEqualTo(404);
        assertThat(answer(get("/categories/99999999")).getStatus()).isEqualTo(404);
        assertThat(answer(get("/shops/nobody")).getStatus()).isEqualTo(404);
    }

    @Test
    void a_category_shows_its_goods_its_children_and_the_way_to_it() throws Exception {
        goods.online(shop, goods.bolts("不锈钢外六角螺栓 " + word));
        goods.catchUp();
        var leaf = goods.bolts("").categoryId();
        var page = page(get("/categories/" + leaf).param("q", word));
        assertThat(page.select(".breadcrumb a")).hasSizeGreaterThan(1);
        assertThat(page.select(".goods-title").eachText()).anyMatch(title -> title.contains(word));
        assertThat(page(get("/categories")).select(".industry-grid section")).hasSizeGreaterThan(10);
    }

    @Test
    void a_shop_shows_who_it_is_and_is_searched_by_itself() throws Exception {
        goods.online(shop, goods.bolts("不锈钢外六角螺栓 " + word));
        goods.online(world.boltFactory().shop(), goods.bolts("不锈钢外六角螺栓 " + word));
        goods.catchUp();
        var page = page(get("/shops/" + shop.number()).param("q", word));
        assertThat(page.select("h1").text()).isEqualTo(shop.name());
        assertThat(page.select(".shop-head").text()).contains("有限公司", "生产型", "宁波");
        assertThat(page.select(".goods")).hasSize(1);
    }

    @Test
    void maps_lead_search_engines_to_every_listing() throws Exception {
        var key = goods.online(shop, goods.bolts("不锈钢外六角螺栓 " + word));
        var index = answer(get("/sitemap.xml")).getContentAsString();
        assertThat(index).contains("/sitemaps/categories.xml").contains("/sitemaps/shops/" + shop.number());
        var map = answer(get("/sitemaps/shops/" + shop.number() + ".xml")).getContentAsString();
        assertThat(map).contains("/listings/" + key.number());
        assertThat(answer(get("/robots.txt")).getContentAsString())
                .contains("Sitemap: ")
                .contains("Disallow: /workbench");
        assertThat(answer(get("/sitemaps/categories.xml")).getContentAsString()).contains("/categories/");
    }

    @Test
    void visitors_get_no_session_and_unchanged_pages_are_not_sent_again() throws Exception {
        var key = goods.online(shop, goods.bolts("不锈钢外六角螺栓 " + word));
        goods.catchUp();
        var leaf = goods.bolts("").categoryId();
        for (var path : List.of(
                "/",
                "/categories",
                "/categories/" + leaf,
                "/search?q=" + word,
                "/shops/" + shop.number(),
                "/listings/" + key.number())) {
            var first = answer(get(path));
            assertThat(first.getStatus()).as(path).isEqualTo(200);
            assertThat(first.getHeaders("Set-Cookie")).as(path).isEmpty();
            var html = first.getContentAsString();
            assertThat(html).as(path).doesNotContain("_csrf").doesNotContain("method=\"post\"");
            var again = answer(get(path).header("If-None-Match", first.getHeader("ETag")));
            assertThat(again.getStatus()).as(path).isEqualTo(304);
        }
    }

    @Test
    void the_page_of_someone_known_is_not_kept_for_visitors() throws Exception {
        var path = "/search?q=" + word;
        var someone = world.person("王" + word);
        assertThat(page(get(path).with(authentication(World.as(someone)))).text())
                .contains(someone.name());
        assertThat(page(get(path)).text()).doesNotContain(someone.name());
    }

    @Test
    void pages_ask_the_database_little() throws Exception {
        var key = goods.online(shop, goods.bolts("不锈钢外六角螺栓 " + word));
        goods.catchUp();
        statements("/campaigns");
        assertThat(statements("/search?q=" + word)).isZero();
        assertThat(statements("/categories/" + goods.bolts("").categoryId())).isZero();
        assertThat(statements("/")).isZero();
        assertThat(statements("/shops/" + shop.number())).isLessThanOrEqualTo(4);
        assertThat(statements("/listings/" + key.number())).isLessThanOrEqualTo(8);
    }

    @Test
    void suggestions_complete_what_is_typed() throws Exception {
        goods.online(shop, goods.bolts("不锈钢外六角螺栓 " + word));
        goods.catchUp();
        var json = answer(get("/search/suggestions").param("q", "luos")).getContentAsString();
        assertThat(json).contains("螺");
        assertThat(answer(get("/search/suggestions")).getContentAsString()).isEqualTo("[]");
    }

    @Test
    void every_page_speaks_english_too() throws Exception {
        var key = goods.online(shop, goods.bolts("bolt " + word));
        goods.catchUp();
        for (var path : List.of("/", "/categories", "/search?q=" + word, "/listings/" + key.number())) {
            var page = page(get(path).header("Accept-Language", "en"));
            assertThat(page.select("html").attr("lang")).as(path).isEqualTo("en");
            assertThat(page.select("h1").text()).as(path).doesNotContainPattern("\\p{IsHan}");
        }
    }

    private int statements(String path) throws Exception {
        Statements.forget();
        assertThat(answer(get(path).header("Accept-Language", "de")).getStatus())
                .isEqualTo(200);
        return Statements.sent().size();
    }
}
