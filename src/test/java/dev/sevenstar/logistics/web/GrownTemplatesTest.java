package dev.sevenstar.logistics.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.sevenstar.catalog.Catalog;
import dev.sevenstar.listing.Author;
import dev.sevenstar.listing.Goods;
import dev.sevenstar.listing.WriteListing;
import dev.sevenstar.logistics.Area;
import dev.sevenstar.logistics.CarrierCode;
import dev.sevenstar.logistics.CodService;
import dev.sevenstar.logistics.FreightTemplate;
import dev.sevenstar.logistics.FreightTemplate.ChargeBy;
import dev.sevenstar.logistics.FreightTemplate.Service;
import dev.sevenstar.logistics.FreightTemplates;
import dev.sevenstar.logistics.ShipFromAddresses;
import dev.sevenstar.media.Pictures;
import dev.sevenstar.shared.Money;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.World;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What a freight template can do beyond a price for each province. */
@HouseTest
@Tag("database")
class GrownTemplatesTest {

    private static final String ALL = "/workbench/freight-templates";

    @Autowired
    MockMvc mvc;

    @Autowired
    World world;

    @Autowired
    FreightTemplates templates;

    @Autowired
    Catalog catalog;

    @Autowired
    Pictures pictures;

    @Autowired
    ShipFromAddresses addresses;

    @Autowired
    WriteListing write;

    World.Staffed factory;

    @BeforeEach
    void a_factory() {
        factory = world.boltFactory();
    }

    @Test
    void everything_that_is_filled_in_is_kept_and_comes_back() throws Exception {
        ask(byWeight()
                .param("service", "ROAD")
                .param("rates.1.firstUnits", "1")
                .param("rates.1.firstFee", "5")
                .param("rates.1.nextUnits", "0.5")
                .param("rates.1.nextFee", "1")
                .param("rates.1.area", "3302")
                .param("rates.1.area-names", "上海，慈溪市")
                .param("free.0.fromAmount", "500")
                .param("free.0.area", "33")
                .param("cod", "on")
                .param("codCarrier", "SF")
                .param("cod.area", "33"));
        var template = only();
        assertThat(template.service()).isEqualTo(Service.ROAD);
        assertThat(template.chargeBy()).isEqualTo(ChargeBy.WEIGHT);
        assertThat(template.rates().get(1).area()).isEqualTo(Area.of("31", "3302"));
        assertThat(template.rates().get(1).nextUnits()).isEqualTo(500);
        assertThat(template.free()).singleElement().satisfies(free -> {
            assertThat(free.fromAmount()).isEqualTo(Money.parseYuan("500"));
            assertThat(free.area()).isEqualTo(Area.of("33"));
        });
        assertThat(template.cod()).isEqualTo(new CodService(CarrierCode.SF, Area.of("33")));

        var page = page(ALL + "/" + template.key().number());
        assertThat(page.getElementById("rates.1.nextUnits").val()).isEqualTo("0.5");
        assertThat(page.select("input[name=rates.1.area]:is([checked])").eachAttr("value"))
                .containsExactlyInAnyOrder("31", "3302");
        assertThat(page.select("input[name=cod][checked]")).hasSize(1);
        assertThat(page(ALL).text()).contains("物流（公路货运） · 按重量", "2 个地区另计", "有包邮条件", "货到付款：顺丰速运");
    }

    @Test
    void what_is_not_understood_is_said_at_its_field_and_stays_as_typed() throws Exception {
        var answer = ask(byWeight()
                .param("rates.0.leastFee", "12.345")
                .param("rates.1.firstUnits", "1.2345")
                .param("rates.1.area-names", "江北区")
                .param("free.0.fromPieces", "0")
                .param("cod", "on"));
        assertThat(answer.getStatus()).isEqualTo(422);
        var page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.getElementById("rates.0.leastFee").val()).isEqualTo("12.345");
        assertThat(page.getElementById("rates.1.area-names").val()).isEqualTo("江北区");
        assertThat(page.select(".error").text()).contains("重名", "最多三位小数", "大于 0 的整数", "请选择代收货款的承运商");
        assertThat(templates.of(factory.shop().id())).isEmpty();
    }

    @Test
    void the_fee_is_tried_out_step_by_step() throws Exception {
        ask(byWeight());
        var tried = ALL + "/" + only().key().number() + "/calculation";
        var page = page(tried + "?region=510100&weight=3.2");
        assertThat(page.select(".calculation-result li").eachText())
                .containsExactly(
                        "按全国其他地区的价格", "计费数量 3.2 kg", "1 kg 以内：¥8.00", "超出 2.2 kg，按 3 个 1 kg 计：3 × ¥2.50 = ¥7.50");
        assertThat(page.select(".calculation-result .num").text()).isEqualTo("¥15.50");
        assertThat(page(tried + "?region=999999&weight=x").select("#calculation .error"))
                .hasSize(2);
    }

    @Test
    void a_copy_is_a_template_of_its_own() throws Exception {
        ask(byWeight());
        var copies = ALL + "/" + only().key().number() + "/copies";
        assertThat(ask(post(copies)).getRedirectedUrl()).startsWith(ALL + "/");
        assertThat(templates.of(factory.shop().id()))
                .extracting(FreightTemplate::name)
                .containsExactly("按重量", "按重量（副本）");
    }

    @Test
    void a_template_in_use_says_by_what_and_stays() throws Exception {
        var content = new Goods(catalog, pictures, templates, addresses).bolts(factory.shop(), factory.owner(), "六角螺栓");
        write.start(factory.shop().id(), new Author(factory.owner().id(), "陈恒"), content);
        var used = ALL + "/" + only().key().number();
        assertThat(page(used).select("a[href^=/workbench/listings/]").text()).contains("六角螺栓");
        assertThat(page(used).select("form input[value=delete]")).isEmpty();
        assertThat(ask(delete(used)).getStatus()).isEqualTo(422);
        assertThat(templates.of(factory.shop().id())).hasSize(1);
    }

    @Test
    void the_page_brings_what_is_ticked_and_the_rest_is_fetched_when_it_is_opened() throws Exception {
        assertThat(page(ALL + "/new").select(".area-province, .areas-list input"))
                .isEmpty();
        var areas = page("/workbench/freight-areas");
        assertThat(areas.select(".area-province > label").eachText()).contains("浙江", "新疆");
        assertThat(areas.select(".area-province:has(> label input[value=33]) input")
                        .eachAttr("value"))
                .contains("3302", "3306");
        assertThat(areas.select(".area-city[data-find~=ningbo]").attr("data-find"))
                .contains("慈溪市");
    }

    @Test
    void counties_are_fetched_where_somebody_looks_for_them() throws Exception {
        assertThat(page("/workbench/freight-areas/3302/counties").select("input[value=330282]"))
                .hasSize(1);
        assertThat(ask(get("/workbench/freight-areas/9999/counties")).getStatus())
                .isEqualTo(404);
    }

    @Test
    void another_shops_template_is_not_there() throws Exception {
        ask(byWeight());
        var number = only().key().number();
        factory = world.dressMaker();
        for (var path : new String[] {"", "/calculation?region=510100"})
            assertThat(ask(get(ALL + "/" + number + path)).getStatus()).isEqualTo(404);
        assertThat(ask(post(ALL + "/" + number + "/copies")).getStatus()).isEqualTo(404);
    }

    private FreightTemplate only() {
        assertThat(templates.of(factory.shop().id())).hasSize(1);
        return templates.of(factory.shop().id()).get(0);
    }

    private static MockHttpServletRequestBuilder byWeight() {
        return post(ALL)
                .param("name", "按重量")
                .param("chargeBy", "WEIGHT")
                .param("rates.0.firstUnits", "1")
                .param("rates.0.firstFee", "8.00")
                .param("rates.0.nextUnits", "1")
                .param("rates.0.nextFee", "2.50");
    }

    private Document page(String address) throws Exception {
        return Jsoup.parse(ask(get(address)).getContentAsString());
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(csrf()).with(authentication(World.as(factory.owner()))))
                .andReturn()
                .getResponse();
    }
}
