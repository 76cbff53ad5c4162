package dev.sevenstar.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.identity.Person;
import dev.sevenstar.identity.Role;
import dev.sevenstar.media.Albums;
import dev.sevenstar.media.FileStore;
import dev.sevenstar.media.Pictures;
import dev.sevenstar.media.TestPictures;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.privacy.DataSubject;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.Jobsite;
import dev.sevenstar.support.MovableClock;
import dev.sevenstar.support.World;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@HouseTest
@Tag("database")
class CopiesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    ApplicationContext house;

    @Autowired
    World world;

    @Autowired
    Copies copies;

    @Autowired
    FileStore store;

    @Autowired
    Jobsite jobs;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    Dealings dealings;
    World.Staffed factory;
    Person buyer;
    ShopKey asked;

    @BeforeEach
    void somebody_buys() {
        dealings = Dealings.in(house);
        factory = world.boltFactory();
        buyer = dealings.somebody();
        asked = dealings.buysFrom(factory.shop(), factory.owner(), buyer);
        clock.forward(Duration.ofMinutes(5));
        jobs.run();
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void a_persons_copy_holds_what_they_said_and_got_and_their_files_and_no_secret() throws IOException {
        var zip = made(DataSubject.PERSON, buyer.id(), buyer);
        var account = json(zip, "identity/person.json").get(0);
        assertThat(account.get("email").asString()).isEqualTo(buyer.email());
        assertThat(account.has("password_hash")).isFalse();
        assertThat(json(zip, "inquiry/inquiry_message.json").findValuesAsString("body"))
                .anyMatch(body -> body.contains(Objects.requireNonNull(buyer.mobile())))
                .contains("好的")
                .doesNotContain("底价 0.36");
        assertThat(zip).containsKey("attachments/图纸.pdf");
        var secrets = jdbc.sql("select password_hash from person where id = :id")
                .param("id", buyer.id())
                .query(String.class)
                .single();
        assertThat(String.join("\n", zip.values())).doesNotContain(secrets, "$2a$", "spring_session");
    }

    @Test
    void the_page_to_begin_with_lists_every_sheet_that_has_rows() throws IOException {
        var zip = made(DataSubject.PERSON, buyer.id(), buyer);
        var page = Jsoup.parse(zip.get("index.html"));
        assertThat(page.select("html").attr("lang")).isEqualTo("zh-CN");
        assertThat(page.title()).contains(buyer.name());
        assertThat(page.select("tbody a").eachAttr("href"))
                .contains("inquiry/inquiry.csv", "identity/person.json")
                .allSatisfy(href -> assertThat(zip).containsKey(href));
        assertThat(page.select("tbody td:first-child").eachText())
                .contains("询盘", "消息", "账号")
                .doesNotContain("");
    }

    @Test
    void a_shops_copy_holds_pictures_by_album_and_inquiries_with_notes_and_nothing_of_another_shop()
            throws IOException {
        var shop = factory.shop();
        var album = house.getBean(Albums.class).make(shop.id(), "外六角/M8");
        for (var shade = 0; shade < 2; shade++) upload(shop.id(), album.id(), 500 + shade);
        var other = world.dressMaker();
        dealings.buysFrom(other.shop(), other.owner(), buyer);
        var zip = made(DataSubject.SHOP, shop.id(), factory.owner());
        assertThat(zip).containsKeys("pictures/外六角_M8/p.jpg", "pictures/外六角_M8/p (2).jpg");
        assertThat(json(zip, "inquiry/inquiry_message.json").findValuesAsString("body"))
                .hasSize(3)
                .contains("底价 0.36");
        assertThat(zip).containsKey("inquiries/" + asked.number() + "/图纸.pdf");
        assertThat(json(zip, "inquiry/inquiry.json").size()).isOne();
        assertThat(zip.get("identity/membership.csv")).contains("OWNER");
        assertThat(String.join("\n", zip.values())).doesNotContain("广州锦绣");
    }

    @Test
    void a_letter_and_a_notification_tell_that_it_is_ready() throws IOException {
        var owner = factory.owner();
        made(DataSubject.SHOP, factory.shop().id(), owner);
        assertThat(jdbc.sql("select body from mail where recipient = :to order by id desc")
                        .param("to", Objects.requireNonNull(owner.email()))
                        .query(String.class)
                        .list()
                        .get(0))
                .contains("/workbench/shop/data");
        assertThat(jdbc.sql("select message_key from notification where person_id = :id order by id desc")
                        .param("id", owner.id())
                        .query(String.class)
                        .list()
                        .get(0))
                .isEqualTo("privacy.notice.copy-ready");
    }

    @Test
    void a_shops_copy_is_made_though_the_owner_who_asked_has_left() {
        var shop = factory.shop();
        var partner = world.colleague(shop, Role.OWNER);
        copies.ask(DataSubject.SHOP, shop.id(), partner.id());
        house.getBean(Erase.class).run(DataSubject.PERSON, partner.id());
        jobs.run();
        assertThat(copies.of(DataSubject.SHOP, shop.id()).orElseThrow().isReady())
                .isTrue();
    }

    @Test
    void after_seven_days_it_is_gone_with_its_file() throws IOException {
        made(DataSubject.PERSON, buyer.id(), buyer);
        var copy = copies.of(DataSubject.PERSON, buyer.id()).orElseThrow();
        var key = Copies.key(Objects.requireNonNull(copy.hash()));
        clock.forward(Duration.ofDays(6));
        copies.sweep();
        assertThat(store.has(key)).isTrue();
        clock.forward(Duration.ofDays(2));
        assertThat(copies.fetch(copy)).isEmpty();
        copies.sweep();
        assertThat(store.has(key)).isFalse();
        assertThat(copies.of(DataSubject.PERSON, buyer.id())).isEmpty();
    }

    @Test
    void asking_again_replaces_the_old_one_and_erasing_takes_it_too() throws IOException {
        made(DataSubject.PERSON, buyer.id(), buyer);
        var first = Copies.key(hash());
        made(DataSubject.PERSON, buyer.id(), buyer);
        var second = Copies.key(hash());
        assertThat(store.has(first)).isFalse();
        assertThat(store.has(second)).isTrue();
        house.getBean(Erase.class).run(DataSubject.PERSON, buyer.id());
        assertThat(store.has(second)).isFalse();
    }

    private String hash() {
        return Objects.requireNonNull(
                copies.of(DataSubject.PERSON, buyer.id()).orElseThrow().hash());
    }

    private void upload(long shop, long album, int width) {
        var bytes = TestPictures.jpeg(TestPictures.corners(width, 400));
        house.getBean(Pictures.class)
                .upload(shop, factory.owner().id(), "p.jpg", album, new ByteArrayInputStream(bytes));
    }

    private Map<String, String> made(DataSubject subject, long id, Person asker) throws IOException {
        copies.ask(subject, id, asker.id());
        jobs.run();
        var zip = new LinkedHashMap<String, String>();
        var bytes = copies.fetch(copies.of(subject, id).orElseThrow()).orElseThrow();
        try (var stream = new ZipInputStream(bytes, StandardCharsets.UTF_8)) {
            for (var entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry())
                zip.put(entry.getName(), new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
        return zip;
    }

    private static JsonNode json(Map<String, String> zip, String path) {
        return JSON.readTree(zip.get(path));
    }
}
