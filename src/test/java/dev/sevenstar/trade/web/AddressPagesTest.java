package dev.sevenstar.trade.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.trade.Addresses;
import dev.sevenstar.trade.Receiver;
import dev.sevenstar.trade.invoice.InvoiceTitles;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@Tag("database")
class AddressPagesTest extends ABuyerBuys {

    @Autowired
    Addresses book;

    @Autowired
    InvoiceTitles titles;

    @Test
    void an_address_goes_down_to_the_county_and_the_first_is_preferred() throws Exception {
        var counties = page(get("/my/addresses/counties").param("city", "510100"), 200);
        assertThat(counties.select("#county option[value=510104]").text()).isEqualTo("锦江区");
        assertThat(led(typed(post("/my/addresses"), "13800000000"))).isEqualTo("/my/addresses");
        assertThat(page(get("/my/addresses"), 200).select(".rows a").text()).contains("王程", "春熙路 1 号", "首选");
        assertThat(book.of(wang.id())).singleElement().satisfies(kept -> {
            assertThat(kept.receiver()).isEqualTo(CHENGDU);
            assertThat(kept.preferred()).isTrue();
        });
    }

    @Test
    void who_came_to_write_an_address_goes_back_where_they_were() throws Exception {
        assertThat(led(typed(post("/my/addresses"), "13800000000").param("to", "/my/checkout")))
                .isEqualTo("/my/checkout");
        assertThat(led(typed(post("/my/addresses"), "13800000000").param("to", "https://elsewhere.test")))
                .isEqualTo("/");
    }

    @Test
    void what_is_wrong_is_said_at_the_field_and_what_was_typed_stays() throws Exception {
        var back = page(typed(post("/my/addresses"), "110"), 422);
        assertThat(back.select("#phone-error").text()).contains("手机号");
        assertThat(back.select("#phone").val()).isEqualTo("110");
        assertThat(back.select("#street").val()).isEqualTo("春熙路 1 号");
        assertThat(book.of(wang.id())).isEmpty();
    }

    @Test
    void a_county_of_another_city_is_refused() throws Exception {
        var request = post("/my/addresses")
                .param("name", "王程")
                .param("phone", "13800000000")
                .param("city", "510100")
                .param("county", "330203")
                .param("street", "春熙路 1 号");
        assertThat(page(request, 422).select("#county-error").text()).isEqualTo("请选择省市和区县");
    }

    @Test
    void a_pasted_address_fills_the_form_and_is_not_kept_yet() throws Exception {
        var read = page(post("/my/addresses/reading").param("pasted", "王程，138 0000 0000，四川省成都市锦江区春熙路 1 号"), 200);
        assertThat(read.select("#name").val()).isEqualTo("王程");
        assertThat(read.select("#phone").val()).isEqualTo("13800000000");
        assertThat(read.select("#city option[selected]").val()).isEqualTo("510100");
        assertThat(read.select("#county option[selected]").val()).isEqualTo("510104");
        assertThat(read.select("#street").val()).isEqualTo("春熙路 1 号");
        assertThat(book.of(wang.id())).isEmpty();
    }

    @Test
    void another_is_preferred_when_the_preferred_one_goes() throws Exception {
        var first = book.add(wang.id(), CHENGDU, false);
        var second = book.add(wang.id(), new Receiver("王程", "13900000000", "330203", "工业路 8 号"), true);
        assertThat(book.get(wang.id(), first).preferred()).isFalse();
        led(delete("/my/addresses/" + Ids.text(second)));
        assertThat(book.get(wang.id(), first).preferred()).isTrue();
    }

    @Test
    void the_address_of_another_is_not_found() throws Exception {
        var theirs = "/my/addresses/" + Ids.text(book.add(world.buyer().id(), CHENGDU, false));
        answer(get(theirs), wang, 404);
        answer(typed(put(theirs), "13800000000"), wang, 404);
        answer(delete(theirs), wang, 404);
    }

    @Test
    void a_special_invoice_needs_a_true_tax_number_and_a_bank() throws Exception {
        var back = page(title("91330200144067285X", ""), 422);
        assertThat(back.select("#taxId-error").text()).contains("校验位");
        assertThat(back.select("#bank-error")).isNotEmpty();
        assertThat(led(title("91110000600037341L", "中国银行成都分行"))).isEqualTo("/my/invoice-titles");
        assertThat(page(get("/my/invoice-titles"), 200).select(".rows a").text())
                .contains("成都锦程机电", "增值税专用发票");
        assertThat(titles.of(wang.id()))
                .singleElement()
                .satisfies(kept -> assertThat(kept.title().taxId()).isEqualTo("91110000600037341L"));
    }

    private static MockHttpServletRequestBuilder title(String taxId, String bank) {
        return post("/my/invoice-titles")
                .param("kind", "SPECIAL")
                .param("title", "成都锦程机电有限公司")
                .param("taxId", taxId)
                .param("bank", bank)
                .param("bankAccount", "6222 0000 1111 2222")
                .param("registeredAddress", "成都市锦江区春熙路 1 号")
                .param("registeredPhone", "028-87654321");
    }

    private static MockHttpServletRequestBuilder typed(MockHttpServletRequestBuilder request, String phone) {
        return request.param("name", "王程")
                .param("phone", phone)
                .param("city", "510100")
                .param("county", "510104")
                .param("street", "春熙路 1 号");
    }
}
