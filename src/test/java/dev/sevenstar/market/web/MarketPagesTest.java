package dev.sevenstar.market.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.sevenstar.identity.Shop;
import dev.sevenstar.listing.ListingContent;
import dev.sevenstar.listing.Sales;
import dev.sevenstar.listing.Sku;
import dev.sevenstar.listing.SpecAxis;
import dev.sevenstar.listing.Tier;
import dev.sevenstar.market.Goods;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.Statements;
import dev.sevenstar.support.World;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.json.JsonMapper;

@HouseTest
class MarketPagesTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    World world;

    @Autowired
    MockMvc mvc;

    Goods goods;
    Shop shop;
    String word;

    @BeforeEach
    void open() {
        goods = Goods.in(house);
        shop = world.boltFactory().shop();
        word = Ids.text(Ids.next());
    }

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
    void english_counts_in_plurals() throws Exception {
        var key = goods.online(shop, goods.bolts("bolt " + word));
        var page = page(get("/listings/" + key.number()).param("n", "100").header("Accept-Language", "en"));
        assertThat(page.select(".tiers").text()).contains("100–999 pieces", "≥10,000 pieces");
        assertThat(page.select(".order-sum").text()).contains("100 pieces at ¥0.68");
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
    void a_listing_computes_its_price_without_script() throws Exception {
        var key = goods.online(shop, goods.bolts("不锈钢外六角螺栓 " + word));
        var page = page(get("/listings/" + key.number()));
        assertThat(page.select(".tiers > div")).hasSize(3);
        assertThat(page.select(".tiers .on b").text()).isEqualTo("¥0.68");
        assertThat(page.select(".order-total").text()).isEqualTo("¥68.00");
        var more = page(get("/listings/" + key.number()).param("n", "900"));
        assertThat(more.select(".order-total").text()).isEqualTo("¥612.00");
        assertThat(more.select(".order-sum").text()).contains("再加 100 个，单价降到 ¥0.59");
        var few = page(get("/listings/" + key.number()).param("n", "7"));
        assertThat(few.select(".order-sum").text()).contains("还差 93 个");
        for (var typed : List.of("abc", "-5", "999999999999", "１００"))
            assertThat(answer(get("/listings/" + key.number()).param("n", typed))
                            .getStatus())
                    .isEqualTo(200);
        assertThat(page.select("a[href$=/inquiries/new]")).isNotEmpty();
    }

    @Test
    void colours_add_up_to_the_better_tier_and_what_is_sold_out_cannot_be_picked() throws Exception {
        var key = goods.online(shop, shirts());
        var page = page(get("/listings/" + key.number()).param("n", "6", "5", ""));
        assertThat(page.select(".sku")).hasSize(3);
        assertThat(page.select(".sku").get(2).text()).contains("已售罄");
        assertThat(page.select(".order-sum").text()).contains("11 件，单价 ¥18.00");
        assertThat(page.select(".order-total").text()).isEqualTo("¥198.00");
    }

    @Test
    void a_private_price_stays_private_everywhere() throws Exception {
        var content = goods.bolts("不锈钢外六角螺栓 " + word);
        var open = content.sales();
        var key = goods.online(
                shop,
                content.with(new Sales(
                        open.mode(),
                        open.pricing(),
                        List.of(Tier.of(100, "7.77")),
                        open.axes(),
                        open.skus(),
                        open.unit(),
                        open.pack(),
                        open.minimumOrder(),
                        open.stock(),
                        open.retailPrice(),
                        open.consignPrice(),
                        true,
                        true,
                        true)));
        goods.catchUp();
        var page = answer(get("/listings/" + key.number())).getContentAsString();
        assertThat(page).contains("价格仅对授权客户展示").doesNotContain("7.77");
        var search = answer(get("/search").param("q", word)).getContentAsString();
        assertThat(search).contains("询价").doesNotContain("7.77");
    }

    @Test
    void what_is_no_longer_sold_says_so_and_offers_something_like_it() throws Exception {
        var withdrawn = goods.online(shop, goods.bolts("不锈钢外六角螺栓 " + word));
        var deleted = goods.online(shop, goods.bolts("不锈钢外六角螺栓 " + word));
        goods.online(shop, goods.bolts("不锈钢外六角螺栓 像 " + word));
        goods.withdraw(withdrawn);
        goods.delete(deleted);
        goods.catchUp();
        var down = answer(get("/listings/" + withdrawn.number()));
        assertThat(down.getStatus()).isEqualTo(404);
        var page = Jsoup.parse(down.getContentAsString());
        assertThat(page.select("h1").text()).isEqualTo("这件商品已经下架");
        assertThat(page.select(".goods-title").eachText()).anyMatch(title -> title.contains("像"));
        assertThat(answer(get("/listings/" + deleted.number())).getStatus()).isEqualTo(410);
        assertThat(answer(get("/listings/" + Ids.text(Ids.next()))).getStatus()).isEqualTo(404);
    }

    @Test
    void a_listing_tells_search_engines_what_it_is() throws Exception {
        var key = goods.online(shop, goods.bolts("<i>\"螺栓\" & </script> " + word));
        var page = page(get("/listings/" + key.number()));
        assertThat(page.title()).contains(word);
        assertThat(page.select("meta[name=description]").attr("content")).contains("¥0.52");
        assertThat(page.select("meta[property=og:title]").attr("content")).contains(word);
        assertThat(page.select("link[rel=canonical]").attr("href")).endsWith("/listings/" + key.number());
        var data = page.select("script[type=application/ld+json]").first().data();
        var product = JsonMapper.builder().build().readTree(data).get(0);
        assertThat(product.get("@type").asString()).isEqualTo("Product");
        assertThat(product.get("description").asString()).contains("¥0.52");
        assertThat(page.select("meta[property=og:type]").attr("content")).isEqualTo("product");
        assertThat(product.get("name").asString()).startsWith("<i>\"螺栓\" & </script>");
        assertThat(product.get("offers").get("lowPrice").asString()).isEqualTo("0.52");
        assertThat(product.get("offers").get("offers")).hasSize(3);
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

    private ListingContent shirts() {
        var axis = SpecAxis.of("颜色", "白色", "黑色", "红色");
        return goods.bolts("纯棉T恤 " + word)
                .with(Sales.skusByQuantity(
                        "件",
                        List.of(Tier.of(5, "20"), Tier.of(10, "18")),
                        List.of(axis),
                        List.of(
                                Sku.of(List.of("白色"), null, 500),
                                Sku.of(List.of("黑色"), null, 80),
                                Sku.of(List.of("红色"), null, 0))));
    }

    private int statements(String path) throws Exception {
        Statements.forget();
        assertThat(answer(get(path).header("Accept-Language", "de")).getStatus())
                .isEqualTo(200);
        return Statements.sent().size();
    }

    private Document page(MockHttpServletRequestBuilder request) throws Exception {
        var answer = answer(request);
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        var answer = mvc.perform(request).andReturn().getResponse();
        answer.setCharacterEncoding("UTF-8");
        return answer;
    }
}
