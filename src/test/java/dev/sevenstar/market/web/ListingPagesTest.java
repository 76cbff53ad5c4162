package dev.sevenstar.market.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.sevenstar.listing.ListingContent;
import dev.sevenstar.listing.Sales;
import dev.sevenstar.listing.Sku;
import dev.sevenstar.listing.SpecAxis;
import dev.sevenstar.listing.Tier;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.support.HouseTest;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The page of one listing: its price, what is kept back, what search engines are told. */
@HouseTest
class ListingPagesTest extends OnTheMarket {

    @Test
    void english_counts_in_plurals() throws Exception {
        var key = goods.online(shop, goods.bolts("bolt " + word));
        var page = page(get("/listings/" + key.number()).param("n", "100").header("Accept-Language", "en"));
        assertThat(page.select(".tiers").text()).contains("100–999 pieces", "≥10,000 pieces");
        assertThat(page.select(".order-sum").text()).contains("100 pieces at ¥0.68");
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
                        true,
                        List.of())));
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
}
