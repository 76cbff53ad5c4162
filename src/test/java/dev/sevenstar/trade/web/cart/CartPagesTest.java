package dev.sevenstar.trade.web.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import dev.sevenstar.identity.Person;
import dev.sevenstar.listing.Author;
import dev.sevenstar.trade.cart.CartLines;
import dev.sevenstar.trade.web.ABuyerBuys;
import java.time.Duration;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Tag("database")
class CartPagesTest extends ABuyerBuys {

    @Autowired
    CartLines lines;

    @Test
    void what_is_picked_on_a_listing_lies_in_the_cart_at_its_price() throws Exception {
        putIn("200");
        var cart = cart();
        assertThat(cart.select(".cart-shop h2").text()).isEqualTo(factory.shop().name());
        assertThat(cart.select(".cart-line").text()).contains("六角螺栓", "¥0.68", "¥136.00", "再买 800 个，每件 ¥0.59");
        assertThat(cart.select("#in-cart").text()).isEqualTo("1");
        putIn("800");
        assertThat(cart().select(".cart-line").text()).contains("¥0.59", "¥590.00");
        assertThat(lines.count(wang.id())).isEqualTo(1);
    }

    @Test
    void without_script_a_page_in_between_asks() throws Exception {
        var asked = page(get("/my/cart/" + bolts.number() + "/new").param("n", "200"), 200);
        assertThat(asked.select("form[method=post] input[name=n]").val()).isEqualTo("200");
        assertThat(asked.text()).contains("200 个", "¥136.00");
        assertThat(led(get("/my/cart/" + bolts.number() + "/new").param("n", "")))
                .endsWith(bolts.number());
        assertThat(lines.count(wang.id())).isZero();
    }

    @Test
    void too_few_are_hindered_at_the_line_and_cannot_go_on() throws Exception {
        putIn("50");
        var cart = cart();
        assertThat(cart.select(".cart-line .bad").text()).isEqualTo("起批量 100 个");
        assertThat(cart.select("button[value=checkout]").hasAttr("disabled")).isTrue();
        var id = line(cart);
        assertThat(led(put("/my/cart")
                        .param("quantity-" + id, "120")
                        .param("ticked", id)
                        .param("go", "checkout")))
                .isEqualTo("/my/checkout");
        assertThat(cart().select(".cart-line .bad")).isEmpty();
    }

    @Test
    void what_is_no_quantity_comes_back_as_it_was_typed() throws Exception {
        putIn("200");
        var id = line(cart());
        var back = page(put("/my/cart").param("quantity-" + id, "两百").param("ticked", id), 422);
        assertThat(back.select("input[name=quantity-" + id + "]").val()).isEqualTo("两百");
        assertThat(back.select(".cart-line .bad").text()).contains("1 以上的整数");
        assertThat(cart().select("input[name=quantity-" + id + "]").val()).isEqualTo("200");
    }

    @Test
    void a_price_that_moved_is_told_until_the_quantity_is_changed() throws Exception {
        putIn("200");
        priced("0.70");
        var cart = cart();
        assertThat(cart.select(".cart-line .note").text()).isEqualTo("价格有变：¥0.68 → ¥0.70");
        var id = line(cart);
        led(put("/my/cart").param("quantity-" + id, "200"));
        assertThat(cart().select(".cart-line .note")).isNotEmpty();
        led(put("/my/cart").param("quantity-" + id, "300").param("ticked", id));
        assertThat(cart().select(".cart-line .note")).isEmpty();
    }

    @Test
    void what_is_taken_off_the_shelf_is_kept_but_not_ordered() throws Exception {
        putIn("200");
        publish.withdraw(bolts, new Author(factory.owner().id(), "陈恒"));
        var cart = cart();
        assertThat(cart.select(".cart-line.gone").text()).contains("六角螺栓", "商品已下架");
        assertThat(cart.select(".cart-line .tick").hasAttr("disabled")).isTrue();
        assertThat(cart.select(".cart-bar .price").text()).isEqualTo("¥0.00");
    }

    @Test
    void what_was_removed_can_be_put_back_for_an_hour() throws Exception {
        putIn("200");
        var id = line(cart());
        led(post("/my/cart/removal").param("line", id));
        assertThat(cart().select(".cart-line")).isEmpty();
        assertThat(cart().select("#cart-back").text()).contains("六角螺栓");
        led(delete("/my/cart/removal").param("line", id));
        assertThat(cart().select(".cart-line")).hasSize(1);
        led(post("/my/cart/removal").param("line", id));
        clock.forward(Duration.ofMinutes(61));
        assertThat(cart().select("#cart-back")).isEmpty();
    }

    @Test
    void nobody_touches_the_cart_of_another() throws Exception {
        putIn("200");
        var id = line(cart());
        Person other = world.buyer();
        answer(post("/my/cart/removal").param("line", id), other, 302);
        answer(put("/my/cart").param("quantity-" + id, "9"), other, 302);
        assertThat(cart().select("input[name=quantity-" + id + "]").val()).isEqualTo("200");
    }

    @Test
    void nothing_picked_puts_nothing_in_and_the_listing_offers_both_ways() throws Exception {
        answer(post("/my/cart/" + bolts.number()).param("n", "0"), wang, 302);
        assertThat(lines.count(wang.id())).isZero();
        var listing = page(get("/listings/" + bolts.number()), 200);
        assertThat(listing.select("button[formaction='/my/checkout/" + bolts.number() + "']"))
                .hasSize(1);
    }

    private void putIn(String pieces) throws Exception {
        assertThat(led(post("/my/cart/" + bolts.number()).param("n", pieces))).isEqualTo("/my/cart");
    }

    private Document cart() throws Exception {
        return page(get("/my/cart"), 200);
    }

    private static String line(Document cart) {
        return cart.select(".cart-line .tick").val();
    }
}
