package dev.sevenstar.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.sevenstar.identity.StaffRole;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.Jobsite;
import dev.sevenstar.support.MovableClock;
import dev.sevenstar.support.World;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import org.hamcrest.Matchers;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** The whole house with its files in an object store: while that answers, and while it does not. */
@HouseTest
class MarketInS3Test {

    static TestBucket bucket;

    @DynamicPropertySource
    static void inBucket(DynamicPropertyRegistry properties) throws IOException {
        bucket = TestBucket.open();
        var settings = bucket.settings();
        properties.add("sevenstar.files.folder", () -> "target/test-files-s3");
        properties.add("sevenstar.index.folder", () -> "target/test-index-s3");
        properties.add("sevenstar.files.s3.endpoint", settings::endpoint);
        properties.add("sevenstar.files.s3.bucket", settings::bucket);
        properties.add("sevenstar.files.s3.prefix", settings::prefix);
        properties.add("sevenstar.files.s3.access-key", settings::accessKey);
        properties.add("sevenstar.files.s3.secret-key", settings::secretKey);
        properties.add("sevenstar.files.s3.path-style", settings::pathStyle);
    }

    @AfterAll
    static void close() throws IOException {
        bucket.close();
    }

    @Autowired
    MockMvc mvc;

    @Autowired
    Pictures pictures;

    @Autowired
    Videos videos;

    @Autowired
    Purge purge;

    @Autowired
    FileStore store;

    @Autowired
    Jobsite jobs;

    @Autowired
    MovableClock clock;

    @Autowired
    World world;

    World.Staffed factory;
    long shop;
    long person;

    @BeforeEach
    void shop() {
        factory = world.boltFactory();
        shop = factory.shop().id();
        person = factory.owner().id();
    }

    @AfterEach
    void mend() {
        bucket.cable().mend();
        clock.reset();
    }

    @Test
    void an_uploaded_picture_is_shown_in_all_its_sizes() throws Exception {
        var picture = upload(TestPictures.photo("chair"));
        for (int size : PictureLimits.SIZES) mvc.perform(get(picture.url(size))).andExpect(status().isOk());
        try (var s3 = bucket.client()) {
            assertThat(s3.listObjectsV2(list ->
                                    list.bucket(bucket.settings().bucket()).prefix("shop/files/pictures/"))
                            .contents())
                    .hasSizeGreaterThanOrEqualTo(5);
        }
    }

    @Test
    void sizes_are_made_by_job_and_when_asked_for() throws Exception {
        var drawn = TestPictures.jpeg(TestPictures.corners(910, 910));
        var picture = pictures.adopt(shop, person, "bolt.jpg", drawn, WhiteBackground.UNKNOWN);
        clock.forward(Duration.ofMinutes(1));
        jobs.run();
        assertThat(store.has(FileKey.derived(picture.hash(), 220))).isTrue();
        store.remove(FileKey.Area.PICTURES, picture.hash());
        mvc.perform(get(picture.url(220))).andExpect(status().isNotFound());
        store.put(FileKey.original(FileKey.Area.PICTURES, picture.hash()), drawn);
        mvc.perform(get(picture.url(220))).andExpect(status().isOk());
    }

    @Test
    void a_video_is_played_from_any_place() throws Exception {
        var bytes = TestVideos.mp4(40_000, 1000);
        var video = videos.upload(shop, person, "螺栓.mp4", new ByteArrayInputStream(bytes));
        mvc.perform(get(video.url()).header("Range", "bytes=100-199"))
                .andExpect(status().isPartialContent())
                .andExpect(content().bytes(Arrays.copyOfRange(bytes, 100, 200)));
        mvc.perform(get(video.url())).andExpect(content().bytes(bytes));
    }

    @Test
    void nothing_is_purged_or_made_again_while_the_store_is_away() throws Exception {
        var picture = upload(TestPictures.jpeg(TestPictures.corners(511, 402)));
        pictures.of(shop).delete(picture.id(), person);
        clock.forward(Duration.ofDays(31));
        bucket.cable().cut();
        assertThatThrownBy(purge::run).isInstanceOf(UncheckedIOException.class);
        assertThat(pictures.of(shop).deleted()).containsExactly(picture);
        bucket.cable().mend();
        clock.forward(Duration.ofMinutes(1));
        purge.run();
        assertThat(pictures.of(shop).deleted()).isEmpty();
        assertThat(store.list(FileKey.Area.PICTURES, picture.hash())).isEmpty();
    }

    @Test
    void a_picture_that_cannot_be_had_now_is_not_said_to_be_missing_nor_kept_as_such() throws Exception {
        var picture = upload(TestPictures.photo("lamp"));
        var video = videos.upload(shop, person, "v.mp4", new ByteArrayInputStream(TestVideos.mp4(41_000, 1000)));
        bucket.cable().cut();
        for (var url : new String[] {picture.url(310), video.url()})
            mvc.perform(get(url))
                    .andExpect(status().isServiceUnavailable())
                    .andExpect(header().string("Cache-Control", Matchers.containsString("no-store")));
    }

    @Test
    void an_upload_says_that_it_could_not_be_kept() throws Exception {
        bucket.cable().cut();
        var file = new MockMultipartFile(
                "files", "bolt.jpg", "image/jpeg", TestPictures.jpeg(TestPictures.corners(512, 403)));
        var page = mvc.perform(multipart("/workbench/pictures")
                        .file(file)
                        .with(csrf())
                        .with(authentication(World.as(factory.owner()))))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(Jsoup.parse(page).text()).contains("bolt.jpg").contains("文件暂时存不进去");
    }

    @Test
    void the_desk_sees_the_store_and_whether_it_answers() throws Exception {
        assertThat(storagePage())
                .contains("s3://" + bucket.settings().bucket() + "/shop/files/")
                .contains("正常");
        bucket.cable().cut();
        assertThat(storagePage()).contains("无响应", "对象存储没有响应");
    }

    private String storagePage() throws Exception {
        return Jsoup.parse(
                        mvc.perform(get("/admin/storage").with(authentication(World.as(world.staff(StaffRole.ADMIN)))))
                                .andExpect(status().isOk())
                                .andReturn()
                                .getResponse()
                                .getContentAsString())
                .text();
    }

    private Picture upload(byte[] bytes) {
        return pictures.upload(shop, person, "p.jpg", null, new ByteArrayInputStream(bytes))
                .picture();
    }
}
