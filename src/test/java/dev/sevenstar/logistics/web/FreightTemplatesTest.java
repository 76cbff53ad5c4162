package dev.sevenstar.logistics.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.sevenstar.logistics.Consignment;
import dev.sevenstar.logistics.FreightTemplates;
import dev.sevenstar.shared.Money;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.World;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@HouseTest
class FreightTemplatesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    World world;

    @Autowired
    FreightTemplates templates;

    @Test
    void a_template_charges_a_near_province_its_own_rate() throws Exception {
        var factory = world.boltFactory();
        ask(factory, filled().param("name", "快递"));
        var template = templates.of(factory.shop().id()).get(0);
        assertThat(template.fee("330203", load(3, 0))).isEqualTo(Money.parseYuan("5"));
        assertThat(template.fee("510104", load(3, 0))).isEqualTo(Money.parseYuan("24"));
        var page = Jsoup.parse(ask(
                        factory,
                        get("/workbench/freight-templates/" + template.key().number()))
                .getContentAsString());
        assertThat(page.select("#name").val()).isEqualTo("快递");
        assertThat(page.getElementById("rates.1.firstFee").val()).isEqualTo("5.00");
    }

    @Test
    void what_cannot_be_charged_comes_back_as_typed() throws Exception {
        var factory = world.boltFactory();
        var answer = ask(factory, post("/workbench/freight-templates").param("rates.0.firstFee", "abc"));
        assertThat(answer.getStatus()).isEqualTo(422);
        var page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.getElementById("rates.0.firstFee").val()).isEqualTo("abc");
        assertThat(templates.of(factory.shop().id())).isEmpty();
    }

    @Test
    void a_new_shop_begins_with_one_click_and_the_step_ticks_itself() throws Exception {
        var factory = world.boltFactory();
        assertThat(Jsoup.parse(ask(factory, get("/workbench")).getContentAsString())
                        .select(".checklist li:not(.done) a[href=/workbench/freight-templates]"))
                .hasSize(1);
        var start =
                Jsoup.parse(ask(factory, get("/workbench/freight-templates")).getContentAsString());
        assertThat(start.select(".starters form")).hasSize(3);
        for (int n = 0; n < 2; n++)
            ask(factory, post(start.select(".starters form[action$=by-weight]").attr("action")));
        var template = templates.of(factory.shop().id());
        assertThat(template).hasSize(1);
        assertThat(template.get(0).fee("330203", load(1, 2500))).isEqualTo(Money.parseYuan("12"));
        assertThat(template.get(0).fee("650100", load(1, 2500))).isEqualTo(Money.parseYuan("42"));
        assertThat(ask(factory, get("/workbench/freight-templates")).getContentAsString())
                .contains("1 kg内 ¥8.00，每多 1 kg 加 ¥2.00", "6 个地区另计");
        assertThat(Jsoup.parse(ask(factory, get("/workbench")).getContentAsString())
                        .select(".checklist li:not(.done) a[href=/workbench/freight-templates]"))
                .isEmpty();
    }

    private static Consignment load(long pieces, long grams) {
        return new Consignment(pieces, grams, 0, Money.ZERO);
    }

    private static MockHttpServletRequestBuilder filled() {
        return post("/workbench/freight-templates")
                .param("chargeBy", "PIECES")
                .param("rates.0.firstUnits", "1")
                .param("rates.0.firstFee", "12")
                .param("rates.0.nextUnits", "1")
                .param("rates.0.nextFee", "6")
                .param("rates.1.firstUnits", "1")
                .param("rates.1.firstFee", "5")
                .param("rates.1.nextUnits", "1")
                .param("rates.1.nextFee", "0")
                .param("rates.1.area", "33");
    }

    private MockHttpServletResponse ask(World.Staffed shop, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(csrf()).with(authentication(World.as(shop.owner()))))
                .andReturn()
                .getResponse();
    }
}
