package dev.sevenstar.catalog.web.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import dev.sevenstar.catalog.Catalog;
import dev.sevenstar.catalog.Categories;
import dev.sevenstar.identity.StaffRole;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.World;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@HouseTest
@Tag("database")
class CategoriesControllerTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    World world;

    @Autowired
    Catalog catalog;

    @Autowired
    Categories categories;

    @Autowired
    JdbcClient jdbc;

    Desk desk;

    @BeforeEach
    void sit() {
        desk = new Desk(mvc, world.staff(StaffRole.EDITOR));
    }

    @Test
    void the_tree_is_walked_level_by_level() throws Exception {
        assertThat(desk.page("/admin/categories").select("tbody tr").size()).isGreaterThanOrEqualTo(56);
        assertThat(desk.page("/admin/categories/10166").text()).contains("裙装", "外套");
        var leaf = desk.page("/admin/categories/1048182");
        assertThat(leaf.text()).contains("连衣裙", "货源类别 = 现货", "是否库存", "碎花裙");
        assertThat(leaf.select(".breadcrumb a").eachAttr("href")).contains("/admin/categories/10166");
    }

    @Test
    void a_leaf_is_found_by_pinyin() throws Exception {
        var page = desk.page("/admin/categories?q=lyq");
        assertThat(page.select(".rows a").first().attr("href")).isEqualTo("/admin/categories/1048182");
        assertThat(desk.page("/admin/categories?q=zzzz").text()).contains("没有找到");
    }

    @Test
    void the_english_screens_hold_no_chinese_label() throws Exception {
        var english = mvc.perform(get("/admin/categories/1048182")
                        .with(SecurityMockMvcRequestPostProcessors.authentication(World.as(desk.editor())))
                        .cookie(new Cookie("language", "en")))
                .andReturn();
        var page = Desk.page(english, 200);
        assertThat(page.select("h1, h2, th, .badge, .btn").eachText())
                .noneMatch(text -> text.matches(".*\\p{IsHan}.*"));
    }

    @Test
    void a_new_leaf_takes_listings_at_once() throws Exception {
        var done = desk.send(post("/admin/categories?parent=7100")
                .param("version", "0")
                .param("nameZh", "手写板")
                .param("nameEn", "Drawing tablets")
                .param("active", "true")
                .param("units", "台=unit\n个=piece")
                .param("coreWords", "手写板")
                .param("synonyms", "数位板"));
        var id = Long.parseLong(Desk.led(done).replaceAll("\\D+", ""));
        assertThat(catalog.takesListings(id)).isTrue();
        assertThat(catalog.pathName(id, Locale.ENGLISH))
                .isEqualTo("Digital & computers › Computer peripherals › Drawing tablets");
        assertThat(catalog.search("数位板", 3)).extracting(hit -> hit.leaf().id()).contains(id);
        assertThat(audited("catalog.category-added", id)).isEqualTo(1);
    }

    @Test
    void what_is_missing_is_said_at_the_field_and_what_was_typed_stays() throws Exception {
        var refused = desk.send(post("/admin/categories?parent=7100")
                .param("version", "0")
                .param("nameZh", "手写板")
                .param("nameEn", "")
                .param("units", "")
                .param("coreWords", ""));
        var page = Desk.page(refused, 422);
        assertThat(Desk.value(page, "nameZh")).isEqualTo("手写板");
        assertThat(page.select("#nameEn-error, #units-error, #coreWords-error")).hasSize(3);
        assertThat(page.select("#nameEn").attr("aria-invalid")).isEqualTo("true");
    }

    @Test
    void a_stale_save_shows_both_versions_and_the_second_try_counts() throws Exception {
        var id = newLeaf("旧名称");
        var first = desk.page("/admin/categories/" + id + "/edit");
        desk.send(change(id, Desk.value(first, "version"), "别人的名称"));
        var stale = Desk.page(desk.send(change(id, Desk.value(first, "version"), "我的名称")), 409);
        assertThat(stale.select(".alert").text()).contains("别人的名称");
        assertThat(Desk.value(stale, "nameZh")).isEqualTo("我的名称");
        assertThat(categories.get(id).nameZh()).isEqualTo("别人的名称");
        desk.send(change(id, Desk.value(stale, "version"), "我的名称"));
        assertThat(catalog.get(id).name().zh()).isEqualTo("我的名称");
    }

    @Test
    void a_category_switched_off_is_offered_no_more_but_still_known() throws Exception {
        var id = newLeaf("停用的");
        var version = Desk.value(desk.page("/admin/categories/" + id + "/edit"), "version");
        desk.send(put("/admin/categories/" + id)
                .param("version", version)
                .param("nameZh", "停用的")
                .param("nameEn", "Off")
                .param("units", "件")
                .param("coreWords", "词"));
        assertThat(catalog.takesListings(id)).isFalse();
        assertThat(catalog.find(id)).isPresent();
    }

    @Test
    void siblings_change_places() throws Exception {
        var one = newLeaf("先一");
        var two = newLeaf("后二");
        desk.send(post("/admin/categories/order").param("up", "" + two));
        var order = order();
        assertThat(order.indexOf(two)).isLessThan(order.indexOf(one));
        desk.send(post("/admin/categories/order").param("down", "" + two));
        assertThat(order().indexOf(two)).isGreaterThan(order().indexOf(one));
    }

    @Test
    void nothing_can_be_made_below_a_leaf() throws Exception {
        var refused = desk.send(post("/admin/categories?parent=7101")
                .param("version", "0")
                .param("nameZh", "太深")
                .param("nameEn", "Too deep"));
        assertThat(refused.getResponse().getStatus()).isEqualTo(404);
    }

    @Test
    void a_forged_form_is_refused_without_harm() throws Exception {
        var forged = desk.send(put("/admin/categories/7101")
                .param("version", "abc")
                .param("nameZh", "假")
                .param("nameEn", "Forged"));
        assertThat(forged.getResponse().getStatus()).isEqualTo(400);
        assertThat(catalog.get(7101).name().zh()).isEqualTo("键盘");
    }

    private List<Long> order() {
        return catalog.children(7100).stream().map(c -> c.id()).toList();
    }

    private long newLeaf(String name) throws Exception {
        var done = desk.send(post("/admin/categories?parent=7100")
                .param("version", "0")
                .param("nameZh", name)
                .param("nameEn", "Leaf")
                .param("active", "true")
                .param("units", "件")
                .param("coreWords", "词"));
        return Long.parseLong(Desk.led(done).replaceAll("\\D+", ""));
    }

    private static MockHttpServletRequestBuilder change(long id, String version, String name) {
        return put("/admin/categories/" + id)
                .param("version", version)
                .param("nameZh", name)
                .param("nameEn", "Leaf")
                .param("active", "true")
                .param("units", "件")
                .param("coreWords", "词");
    }

    private int audited(String action, long id) {
        return jdbc.sql("select count(*) from audit_entry where action = :action and number = :number")
                .param("action", action)
                .param("number", "" + id)
                .query(Integer.class)
                .single();
    }
}
