package dev.sevenstar.market.web.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.sevenstar.identity.Person;
import dev.sevenstar.identity.StaffRole;
import dev.sevenstar.market.CatchUp;
import dev.sevenstar.market.IndexState;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.World;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@HouseTest
class SearchIndexPageTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    World world;

    @Autowired
    CatchUp catchUp;

    @Autowired
    IndexState state;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Person admin;

    @BeforeEach
    void begun() {
        admin = world.staff(StaffRole.ADMIN);
        catchUp.run();
    }

    @AfterEach
    void forgetOthers() {
        jdbc.sql("delete from market_search_node").update();
    }

    @Test
    void a_rebuild_is_asked_for_seen_and_done() throws Exception {
        // What other tests took from the database without a word is gone from the index after this.
        rebuild();
        catchUp.run();
        var before = state.listings();
        assertThat(page().select("dd").first().text()).isEqualTo(String.format("%,d", before));
        assertThat(page().select("form[action$=/rebuilds]")).hasSize(1);
        rebuild();
        assertThat(page().text()).contains("正在重建");
        assertThat(page().select("form[action$=/rebuilds]")).isEmpty();
        catchUp.run();
        assertThat(page().text()).doesNotContain("正在重建");
        assertThat(state.listings()).isEqualTo(before);
        assertThat(html("/admin/audit").text()).contains("重建搜索索引");
    }

    private void rebuild() throws Exception {
        mvc.perform(post("/admin/search-index/rebuilds").with(csrf()).with(authentication(World.as(admin))));
    }

    @Test
    void other_nodes_stand_below_with_what_they_are_at() throws Exception {
        assertThat(page().select("table")).isEmpty();
        other("b", true, clock.instant());
        other("gone", false, clock.instant().minus(Duration.ofHours(1)));
        var rows = page().select("table tbody tr");
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).text()).contains("b", "正在重建", "1,234");
        assertThat(rows.get(1).text()).contains("gone", "没有消息");
    }

    private void other(String name, boolean rebuilding, Instant seenAt) {
        jdbc.sql("""
                insert into market_search_node (name, listings, bytes, position, rebuilt, rebuild_wanted, seen_at)
                values (:name, 5000, 1000000, 0, :rebuilt, false, :at)""")
                .param("name", name)
                .param("rebuilt", rebuilding ? 1234 : null)
                .param("at", seenAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    private Document page() throws Exception {
        return html("/admin/search-index");
    }

    private Document html(String path) throws Exception {
        return Jsoup.parse(mvc.perform(get(path).with(authentication(World.as(admin))))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
