package dev.sevenstar.media.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.sevenstar.media.PictureLimits;
import dev.sevenstar.media.PictureSize;
import dev.sevenstar.media.Pictures;
import dev.sevenstar.media.TestPictures;
import dev.sevenstar.media.TestVideos;
import dev.sevenstar.media.Videos;
import dev.sevenstar.media.WhiteBackground;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.World;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@HouseTest
class MediaFilesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Pictures pictures;

    @Autowired
    Videos videos;

    @Autowired
    World world;

    long shop;
    long person;

    @BeforeEach
    void shop() {
        var factory = world.boltFactory();
        shop = factory.shop().id();
        person = factory.owner().id();
    }

    @Test
    void a_picture_is_served_to_anybody_for_ever_and_can_run_nothing() throws Exception {
        var picture = pictures.upload(shop, person, "chair.jpg", null, stream(TestPictures.photo("chair")))
                .picture();
        var answer = mvc.perform(get(picture.url(310)))
                .andExpect(status().isOk())
                .andExpect(content().contentType("image/jpeg"))
                .andExpect(header().string("Cache-Control", "max-age=31536000, public, immutable"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", "default-src 'none'; sandbox"))
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andReturn()
                .getResponse();
        assertThat(PictureSize.fromHeader(answer.getContentAsByteArray())).isEqualTo(new PictureSize(207, 310));
        mvc.perform(get(picture.url(310)).header("If-None-Match", answer.getHeader("ETag")))
                .andExpect(status().isNotModified())
                .andExpect(content().bytes(new byte[0]));
    }

    @Test
    void sizes_that_nobody_made_yet_are_made_when_asked_for() throws Exception {
        var drawn = TestPictures.jpeg(TestPictures.corners(900, 900));
        var picture = pictures.adopt(shop, person, "bolt.jpg", drawn, WhiteBackground.UNKNOWN);
        for (int size : PictureLimits.SIZES) mvc.perform(get(picture.url(size))).andExpect(status().isOk());
    }

    @Test
    void no_other_name_is_answered() throws Exception {
        var picture = pictures.upload(shop, person, "chair.jpg", null, stream(TestPictures.photo("chair")))
                .picture();
        for (var path : new String[] {
            "/media/" + picture.hash() + "/original",
            "/media/" + picture.hash() + "/751.jpg",
            "/media/" + picture.hash() + "/750.html",
            "/media/" + picture.hash().toUpperCase(Locale.ROOT) + "/750.jpg",
            "/media/" + "0".repeat(32) + "/750.jpg",
            "/media/videos/" + picture.hash() + ".mp4",
            "/media/videos/x",
            "/media/videos/.mp4"
        }) mvc.perform(get(path)).andExpect(status().isNotFound());
    }

    @Test
    void a_video_is_played_from_any_place() throws Exception {
        var bytes = TestVideos.mp4(30_000, 1000);
        var video = videos.upload(shop, person, "螺栓.mp4", stream(bytes));
        assertThat(video.canBeMain()).isTrue();
        mvc.perform(get(video.url()))
                .andExpect(status().isOk())
                .andExpect(content().contentType("video/mp4"))
                .andExpect(header().string("Accept-Ranges", "bytes"))
                .andExpect(content().bytes(bytes));
        mvc.perform(get(video.url()).header("Range", "bytes=100-199"))
                .andExpect(status().isPartialContent())
                .andExpect(header().string("Content-Range", "bytes 100-199/" + bytes.length))
                .andExpect(content().bytes(Arrays.copyOfRange(bytes, 100, 200)));
        mvc.perform(get(video.url()).header("Range", "bytes=-10"))
                .andExpect(status().isPartialContent())
                .andExpect(content().bytes(Arrays.copyOfRange(bytes, bytes.length - 10, bytes.length)));
    }

    @Test
    void a_range_beyond_the_end_cannot_be_satisfied_and_a_strange_one_is_ignored() throws Exception {
        var bytes = TestVideos.webm(5_000);
        var video = videos.upload(shop, person, "m8.webm", stream(bytes));
        mvc.perform(get(video.url()).header("Range", "bytes=" + bytes.length + "-"))
                .andExpect(status().is(416))
                .andExpect(header().string("Content-Range", "bytes */" + bytes.length));
        mvc.perform(get(video.url()).header("Range", "pages=1-2")).andExpect(status().isOk());
        mvc.perform(get(video.url()).header("Range", "bytes=0-9").header("If-Range", "\"another\""))
                .andExpect(status().isOk());
    }

    private static ByteArrayInputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }
}
