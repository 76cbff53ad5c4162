package dev.sevenstar.media.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.sevenstar.identity.Person;
import dev.sevenstar.media.Albums;
import dev.sevenstar.media.Picture;
import dev.sevenstar.media.PictureQuery;
import dev.sevenstar.media.Pictures;
import dev.sevenstar.media.TestPictures;
import dev.sevenstar.media.TestVideos;
import dev.sevenstar.media.Uses;
import dev.sevenstar.media.Videos;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.World;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

@HouseTest
class PictureSpaceTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Pictures pictures;

    @Autowired
    Videos videos;

    @Autowired
    Albums albums;

    @Autowired
    Uses uses;

    @Autowired
    World world;

    long shop;
    Person owner;

    @BeforeEach
    void shop() {
        var maker = world.dressMaker();
        shop = maker.shop().id();
        owner = maker.owner();
    }

    @Test
    void several_files_are_answered_one_by_one() throws Exception {
        var answer = mvc.perform(multipart("/workbench/pictures")
                        .file(file("椅子.jpg", TestPictures.photo("chair")))
                        .file(file("page.jpg", "<html><script>".getBytes(StandardCharsets.UTF_8)))
                        .file(file("again.jpg", TestPictures.photo("chair")))
                        .header("HX-Request", "true")
                        .with(csrf())
                        .with(authentication(World.as(owner))))
                .andExpect(status().isOk())
                .andReturn();
        var lines = Jsoup.parse(answer.getResponse().getContentAsString()).select("li");
        assertThat(lines.eachAttr("class")).containsExactly("taken", "problem", "taken");
        assertThat(lines.get(1).text()).contains("HTML").doesNotContain("media.");
        assertThat(lines.get(2).text()).contains("椅子.jpg");
        assertThat(lines.get(0).attr("data-number")).isEqualTo(lines.get(2).attr("data-number"));
        assertThat(newest()).hasSize(1);
    }

    @Test
    void without_script_one_comes_back_to_the_space_or_reads_what_was_refused() throws Exception {
        perform(multipart("/workbench/pictures").file(file("a.jpg", TestPictures.photo("lamp"))))
                .andExpect(redirectedUrl("/workbench/pictures"));
        var page = perform(multipart("/workbench/pictures").file(file("b.jpg", new byte[] {1, 2, 3})))
                .andExpect(status().is(422))
                .andReturn();
        assertThat(Jsoup.parse(page.getResponse().getContentAsString()).select("li.problem"))
                .hasSize(1);
        perform(multipart("/workbench/pictures")).andExpect(redirectedUrl("/workbench/pictures"));
    }

    @Test
    void pictures_are_sorted_into_albums_found_by_name_and_told_where_used() throws Exception {
        var chair = upload("单人椅.jpg", "chair");
        var lamp = upload("灯罩.jpg", "lamp");
        perform(post("/workbench/albums").param("name", "家具"));
        var album = albums.of(shop).get(0);
        uses.replace(shop, "listings", 7, "北欧灯罩", List.of(lamp.id()));
        perform(post("/workbench/picture-moves").param("number", chair.number()).param("to", album.number()))
                .andExpect(redirectedUrl("/workbench/pictures?album=" + album.number()));

        assertThat(page("/workbench/pictures").select(".picture-grid li")).hasSize(2);
        assertThat(page("/workbench/pictures?album=" + album.number())
                        .select(".picture-grid li .clip")
                        .text())
                .isEqualTo("单人椅.jpg");
        assertThat(page("/workbench/pictures?q=灯")
                        .select(".picture-grid li .clip")
                        .text())
                .isEqualTo("灯罩.jpg");
        assertThat(page("/workbench/pictures/" + lamp.number())
                        .select("a[href^=/workbench/listings/]")
                        .text())
                .isEqualTo("北欧灯罩");
        assertThat(page("/workbench/pictures?pick=5").select("#picker input[data-number]"))
                .hasSize(2);
    }

    @Test
    void an_album_with_pictures_stays_an_empty_one_goes() throws Exception {
        var album = albums.make(shop, "夏装");
        var chair = upload("chair.jpg", "chair");
        pictures.of(shop).move(List.of(chair.id()), album.id());
        perform(delete("/workbench/albums/" + album.number()));
        assertThat(albums.of(shop)).hasSize(1);
        perform(put("/workbench/albums/" + album.number()).param("name", "秋装"));
        assertThat(albums.of(shop)).extracting(Albums.Album::name).containsExactly("秋装");
        pictures.of(shop).move(List.of(chair.id()), null);
        perform(delete("/workbench/albums/" + album.number()));
        assertThat(albums.of(shop)).isEmpty();
    }

    @Test
    void deleting_many_leaves_those_in_use_and_the_rest_can_be_restored() throws Exception {
        var chair = upload("chair.jpg", "chair");
        var lamp = upload("lamp.jpg", "lamp");
        uses.replace(shop, "listings", 7, "灯", List.of(lamp.id()));
        perform(post("/workbench/picture-deletions").param("number", chair.number(), lamp.number()));
        assertThat(newest()).containsExactly(lamp);
        assertThat(page("/workbench/picture-deletions").select(".picture-grid li"))
                .hasSize(1);
        perform(delete("/workbench/picture-deletions/" + chair.number()));
        assertThat(newest()).hasSize(2);
    }

    @Test
    void a_picture_is_renamed_and_its_name_is_only_text() throws Exception {
        var chair = upload("chair.jpg", "chair");
        perform(put("/workbench/pictures/" + chair.number()).param("name", "../<b>椅</b>\u202e.jpg"));
        assertThat(pictures.of(shop).get(chair.id()).name()).isEqualTo("b>.jpg");
        assertThat(page("/workbench/pictures").select(".picture-grid b")).isEmpty();
    }

    @Test
    void videos_have_a_library_that_says_what_can_be_a_main_video() throws Exception {
        perform(multipart("/workbench/videos").file(file("long.mp4", TestVideos.mp4(61_000, 1000))));
        perform(multipart("/workbench/videos").file(file("short.mp4", TestVideos.mp4(60_000, 1000))));
        var page = page("/workbench/videos");
        assertThat(page.select("video source").eachAttr("type")).containsExactly("video/mp4", "video/mp4");
        assertThat(page.select(".video-grid .badge.green")).hasSize(1);
        assertThat(page.select(".video-grid .warn")).hasSize(1);
        var number = videos.page(shop, null).rows().get(0).number();
        perform(delete("/workbench/videos/" + number));
        assertThat(videos.page(shop, null).rows()).hasSize(1);
        perform(delete("/workbench/video-deletions/" + number));
        assertThat(videos.page(shop, null).rows()).hasSize(2);
    }

    @Test
    void another_shops_picture_is_not_found() throws Exception {
        var chair = upload("chair.jpg", "chair");
        var stranger = world.boltFactory().owner();
        mvc.perform(get("/workbench/pictures/" + chair.number()).with(authentication(World.as(stranger))))
                .andExpect(status().isNotFound());
        mvc.perform(delete("/workbench/pictures/" + chair.number())
                        .with(csrf())
                        .with(authentication(World.as(stranger))))
                .andExpect(status().isNotFound());
    }

    private List<Picture> newest() {
        return pictures.of(shop).page(PictureQuery.newest()).rows();
    }

    private Picture upload(String name, String photo) {
        return pictures.upload(shop, owner.id(), name, null, new ByteArrayInputStream(TestPictures.photo(photo)))
                .picture();
    }

    private Document page(String address) throws Exception {
        var answer = mvc.perform(get(address).with(authentication(World.as(owner))))
                .andExpect(status().isOk())
                .andReturn();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    private ResultActions perform(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.with(csrf()).with(authentication(World.as(owner))));
    }

    private static MockMultipartFile file(String name, byte[] bytes) {
        return new MockMultipartFile("files", name, "image/jpeg", bytes);
    }
}
