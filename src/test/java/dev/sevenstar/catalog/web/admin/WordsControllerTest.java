package dev.sevenstar.catalog.web.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import dev.sevenstar.catalog.ProhibitedWords;
import dev.sevenstar.identity.StaffRole;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.World;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@HouseTest
@Tag("database")
class WordsControllerTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    World world;

    @Autowired
    ProhibitedWords prohibited;

    Desk desk;

    @BeforeEach
    void sit() {
        desk = new Desk(mvc, world.staff(StaffRole.EDITOR));
    }

    @Test
    void the_list_is_paged_and_filtered() throws Exception {
        var first = desk.page("/admin/words");
        assertThat(first.select("tbody tr")).hasSize(50);
        var next = desk.page(first.select(".pager a[rel=next]").attr("href"));
        assertThat(next.select("td.lead a").eachText())
                .doesNotContainAnyElementsOf(first.select("td.lead a").eachText());
        assertThat(desk.page("/admin/words?q=" + encoded("根治"))
                        .select("td.lead a")
                        .eachText())
                .containsExactly("根治");
        assertThat(desk.page("/admin/words?family=MEDICAL").select("tbody tr").eachText())
                .allMatch(row -> row.contains("医疗功效"));
        assertThat(desk.page("/admin/words?kind=EXEMPTION&q=" + encoded("第一时间")).text())
                .contains("第一时间");
    }

    @Test
    void a_text_is_tried_and_each_hit_explained() throws Exception {
        var page = Desk.page(desk.send(post("/admin/words/trials").param("text", "全网最低价 100%羊毛 第一时间发货")), 200);
        assertThat(page.select("mark.block").eachText()).containsExactly("全网最低价");
        assertThat(page.text()).contains("第九条第（三）项");
        var clean = Desk.page(desk.send(post("/admin/words/trials").param("text", "304不锈钢螺栓 <b>M8</b>")), 200);
        assertThat(clean.text()).contains("没有发现禁用词", "<b>M8</b>");
    }

    @Test
    void a_word_counts_from_the_moment_it_is_added_until_it_is_removed() throws Exception {
        add("WORD", "宇宙无双");
        assertThat(prohibited.find("宇 宙无双螺栓")).hasSize(1);
        add("EXEMPTION", "宇宙无双牌");
        assertThat(prohibited.find("宇宙无双牌螺栓")).isEmpty();
        var edit = desk.page("/admin/words?q=" + encoded("宇宙无双"))
                .select("td.lead a")
                .attr("href");
        desk.send(delete(edit.replace("/edit", "")));
        assertThat(prohibited.find("宇宙无双螺栓")).isEmpty();
        add("WORD", "宇宙无双");
        assertThat(prohibited.find("宇宙无双螺栓")).hasSize(1);
    }

    @Test
    void the_same_word_twice_and_no_word_are_refused_at_the_field() throws Exception {
        assertThat(Desk.page(word(post("/admin/words"), "WORD", "根治", "0"), 422)
                        .select("#phrase-error")
                        .text())
                .contains("已有");
        assertThat(Desk.page(word(post("/admin/words"), "WORD", "  ", "0"), 422).select("#phrase-error"))
                .hasSize(1);
    }

    @Test
    void a_stale_save_shows_what_is_stored_now() throws Exception {
        add("WORD", "盖世好物");
        var edit = desk.page("/admin/words?q=" + encoded("盖世好物"))
                .select("td.lead a")
                .attr("href");
        var version = Desk.value(desk.page(edit), "version");
        var url = edit.replace("/edit", "");
        assertThat(Desk.led(word(put(url), "WORD", "盖世好货", version))).startsWith("/admin/words");
        var stale = Desk.page(word(put(url), "WORD", "盖世好品", version), 409);
        assertThat(stale.select(".alert").text()).contains("盖世好货");
        assertThat(Desk.value(stale, "phrase")).isEqualTo("盖世好品");
    }

    private static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }

    private void add(String kind, String phrase) throws Exception {
        assertThat(word(post("/admin/words"), kind, phrase, "0").getResponse().getStatus())
                .isEqualTo(302);
    }

    private MvcResult word(MockHttpServletRequestBuilder request, String kind, String phrase, String version)
            throws Exception {
        return desk.send(request.param("kind", kind)
                .param("version", version)
                .param("phrase", phrase)
                .param("level", "BLOCK")
                .param("family", "SUPERLATIVE")
                .param("article", "9-3"));
    }
}
