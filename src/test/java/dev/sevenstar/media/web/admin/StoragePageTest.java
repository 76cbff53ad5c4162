package dev.sevenstar.media.web.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.sevenstar.identity.StaffRole;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.World;
import java.time.OffsetDateTime;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@HouseTest
class StoragePageTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    long shop;

    @AfterEach
    void clear() {
        jdbc.sql("delete from media_space where shop_id = :shop")
                .param("shop", shop)
                .update();
        jdbc.sql("delete from picture where shop_id = :shop")
                .param("shop", shop)
                .update();
        jdbc.sql("delete from backup where folder = '/srv/backup/storage-page'").update();
    }

    @Test
    void what_is_kept_and_copied_is_told() throws Exception {
        var factory = world.boltFactory();
        shop = factory.shop().id();
        jdbc.sql("insert into media_space (shop_id, used_bytes) values (:shop, 1073741824)")
                .param("shop", shop)
                .update();
        jdbc.sql("""
                insert into picture (shop_id, id, hash, width, height, bytes, format, name, white_background, uploaded_by, uploaded_at)
                values (:shop, 1, '00000000000000000000000000000abc', 10, 10, 5242880, 'JPEG', 'bolt', 'UNKNOWN', 1, current_timestamp)""").param("shop", shop).update();
        jdbc.sql("insert into backup (id, made_at, folder, row_count, file_count, bytes) "
                        + "values (:id, :at, '/srv/backup/storage-page', 1, 1, 2048)")
                .param("id", Ids.next())
                .param("at", OffsetDateTime.parse("2026-12-01T02:00:00Z"))
                .update();
        var page = Jsoup.parse(
                mvc.perform(get("/admin/storage").with(authentication(World.as(world.staff(StaffRole.ADMIN)))))
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
        var largest = page.select("table").last().select("tbody tr").first().text();
        assertThat(largest).contains(factory.shop().name(), "1 GB", "50%");
        assertThat(page.select("table").first().select("tbody tr").first().text())
                .matches(".*图片 [1-9].*MB.*");
        assertThat(page.text()).contains("/srv/backup/storage-page", "2026-12-01 10:00", "2 KB");
    }
}
