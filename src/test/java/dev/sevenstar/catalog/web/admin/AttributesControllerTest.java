package dev.sevenstar.catalog.web.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import dev.sevenstar.catalog.Attribute;
import dev.sevenstar.catalog.Catalog;
import dev.sevenstar.catalog.Categories;
import dev.sevenstar.identity.StaffRole;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.World;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@HouseTest
@Tag("database")
class AttributesControllerTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    World world;

    @Autowired
    Catalog catalog;

    @Autowired
    Categories categories;

    Desk desk;
    long leaf;

    @BeforeEach
    void an_empty_leaf() throws Exception {
        desk = new Desk(mvc, world.staff(StaffRole.EDITOR));
        var done = desk.send(post("/admin/categories?parent=7100")
                .param("version", "0")
                .param("nameZh", "试验类目")
                .param("nameEn", "Trial")
                .param("active", "true")
                .param("units", "件")
                .param("coreWords", "词"));
        leaf = Long.parseLong(Desk.led(done).replaceAll("\\D+", ""));
    }

    @Test
    void an_attribute_of_a_known_name_keeps_its_number() throws Exception {
        add("颜色", "Colour", "MULTIPLE", "PICTURE", "黑色=Black\n白色=White");
        var colour = attribute("颜色");
        assertThat(colour.id()).isEqualTo(3216);
        assertThat(colour.values()).extracting(value -> value.name().en()).containsExactly("Black", "White");
        var elsewhere = catalog.attributes(7101).find(3216).orElseThrow();
        assertThat(elsewhere.values()).contains(colour.values().get(0));
    }

    @Test
    void a_renamed_value_keeps_its_number_an_emptied_one_goes_and_the_order_is_that_of_the_screen() throws Exception {
        add("按键", "Keys", "SINGLE", "PRODUCT", "三键=Three\n五键=Five\n七键=Seven");
        var before = attribute("按键");
        var three = before.values().get(0);
        var seven = before.values().get(2);
        desk.send(form(put(url("/attributes/" + before.id())), "按键", "Keys", "SINGLE", "PRODUCT", "")
                .param("valueId", "" + seven.id(), "" + before.values().get(1).id(), "" + three.id(), "")
                .param("valueZh", "七个键", "", "三键", "九键")
                .param("valueEn", "Seven keys", "Five", "Three", "Nine"));
        var after = attribute("按键");
        assertThat(after.values()).extracting(value -> value.name().zh()).containsExactly("七个键", "三键", "九键");
        assertThat(after.values().get(0).id()).isEqualTo(seven.id());
        assertThat(after.values().get(1).id()).isEqualTo(three.id());
    }

    @Test
    void a_forged_value_number_is_not_taken_over() throws Exception {
        add("按键", "Keys", "SINGLE", "PRODUCT", "三键=Three");
        var before = attribute("按键");
        desk.send(form(put(url("/attributes/" + before.id())), "按键", "Keys", "SINGLE", "PRODUCT", "")
                .param("valueId", "46874", "x")
                .param("valueZh", "假的", "也假")
                .param("valueEn", "", ""));
        assertThat(attribute("按键").values()).extracting(value -> value.id()).doesNotContain(46874L);
    }

    @Test
    void wrong_settings_are_said_at_the_field() throws Exception {
        var page = Desk.page(
                desk.send(form(post(url("/attributes")), "", "", "SINGLE", "SPEC", "")
                        .param("min", "abc")),
                422);
        assertThat(page.select("#nameZh-error, #nameEn-error, #min-error")).hasSize(3);
        var spec = Desk.page(desk.send(form(post(url("/attributes")), "规格甲", "Spec", "TEXT", "SPEC", "")), 422);
        assertThat(spec.select("#input-error").text()).contains("多选");
        var empty = Desk.page(desk.send(form(post(url("/attributes")), "无值", "None", "SINGLE", "PRODUCT", "")), 422);
        assertThat(empty.select("#more-error")).hasSize(1);
    }

    @Test
    void a_fourth_specification_is_refused_at_its_field() throws Exception {
        for (var name : new String[] {"一", "二", "三"}) add("规格" + name, "Spec", "MULTIPLE", "SPEC", "甲\n乙");
        var page = Desk.page(desk.send(form(post(url("/attributes")), "规格四", "Spec", "MULTIPLE", "SPEC", "甲")), 422);
        assertThat(page.select("#role-error").text()).contains("3");
        assertThat(catalog.attributes(leaf).specs()).hasSize(3);
    }

    @Test
    void a_cascade_is_made_and_unmade() throws Exception {
        add("货源", "Supply", "SINGLE", "PRODUCT", "现货甲=Stock");
        add("仓库", "Store", "TEXT", "PRODUCT", "");
        var supply = attribute("货源");
        var store = attribute("仓库");
        var when = supply.id() + ":" + supply.values().get(0).id();
        desk.send(post(url("/cascades"))
                .param("version", version())
                .param("when", when)
                .param("shown", "" + store.id())
                .param("required", "true"));
        assertThat(catalog.attributes(leaf).visibleFor(Map.of())).hasSize(1);
        assertThat(desk.page("/admin/categories/" + leaf).text()).contains("货源 = 现货甲");
        desk.send(delete(url("/cascades/" + when.replace(':', '/') + "/" + store.id()))
                .param("version", version()));
        assertThat(catalog.attributes(leaf).cascades()).isEmpty();
    }

    @Test
    void a_circle_is_refused_at_its_field() throws Exception {
        add("甲问", "A", "SINGLE", "PRODUCT", "是的=Yes");
        add("乙问", "B", "SINGLE", "PRODUCT", "是的=Yes");
        cascade("甲问", "乙问");
        var page = Desk.page(cascade("乙问", "甲问"), 422);
        assertThat(page.select("#shown-error").text()).contains("圈");
    }

    @Test
    void attributes_change_places_and_go() throws Exception {
        add("第一问", "One", "TEXT", "PRODUCT", "");
        add("第二问", "Two", "TEXT", "PRODUCT", "");
        desk.send(post(url("/attributes/order"))
                .param("version", version())
                .param("up", "" + attribute("第二问").id()));
        assertThat(catalog.attributes(leaf).attributes())
                .extracting(attribute -> attribute.name().zh())
                .containsExactly("第二问", "第一问");
        desk.send(delete(url("/attributes/" + attribute("第二问").id())).param("version", version()));
        assertThat(catalog.attributes(leaf).attributes()).hasSize(1);
    }

    @Test
    void two_editors_of_one_leaf_do_not_overwrite_each_other() throws Exception {
        add("品名", "Title", "TEXT", "PRODUCT", "");
        var seen = version();
        var id = attribute("品名").id();
        desk.send(form(put(url("/attributes/" + id)), "品名甲", "Title", "TEXT", "PRODUCT", ""));
        var stale = Desk.page(
                desk.send(put(url("/attributes/" + id))
                        .param("version", seen)
                        .param("nameZh", "品名乙")
                        .param("nameEn", "Title")
                        .param("input", "TEXT")
                        .param("need", "OPTIONAL")
                        .param("role", "PRODUCT")),
                409);
        assertThat(stale.select(".alert").text()).contains("品名甲");
        assertThat(Desk.value(stale, "nameZh")).isEqualTo("品名乙");
        assertThat(catalog.attributes(leaf).find(id).orElseThrow().name().zh()).isEqualTo("品名甲");
        assertThat(desk.send(post(url("/attributes/order"))
                                .param("version", seen)
                                .param("up", "" + id))
                        .getResponse()
                        .getStatus())
                .isEqualTo(409);
    }

    @Test
    void without_script_a_button_moves_a_row_and_nothing_is_saved_yet() throws Exception {
        add("按键", "Keys", "SINGLE", "PRODUCT", "三键\n五键");
        var before = attribute("按键");
        var page = Desk.page(
                desk.send(form(put(url("/attributes/" + before.id())), "按键", "Keys", "SINGLE", "PRODUCT", "")
                        .param("valueId", "", "")
                        .param("valueZh", "三键", "五键")
                        .param("valueEn", "", "")
                        .param("move", "1:up")),
                200);
        assertThat(page.select("[name=valueZh]").eachAttr("value")).startsWith("五键", "三键");
        assertThat(attribute("按键")).isEqualTo(before);
    }

    private void add(String zh, String en, String input, String role, String values) throws Exception {
        var done = desk.send(form(post(url("/attributes")), zh, en, input, role, values));
        assertThat(done.getResponse().getStatus()).isEqualTo(302);
    }

    private MvcResult cascade(String when, String shown) throws Exception {
        var trigger = attribute(when);
        return desk.send(post(url("/cascades"))
                .param("version", version())
                .param("when", trigger.id() + ":" + trigger.values().get(0).id())
                .param("shown", "" + attribute(shown).id()));
    }

    private MockHttpServletRequestBuilder form(
            MockHttpServletRequestBuilder request, String zh, String en, String input, String role, String more) {
        return request.param("version", version())
                .param("nameZh", zh)
                .param("nameEn", en)
                .param("input", input)
                .param("need", "OPTIONAL")
                .param("role", role)
                .param("more", more);
    }

    private String version() {
        return "" + categories.get(leaf).version();
    }

    private Attribute attribute(String zh) {
        return catalog.attributes(leaf).attributes().stream()
                .filter(attribute -> attribute.name().zh().equals(zh))
                .findFirst()
                .orElseThrow();
    }

    private String url(String below) {
        return "/admin/categories/" + leaf + below;
    }
}
