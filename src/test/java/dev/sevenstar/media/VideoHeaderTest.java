package dev.sevenstar.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VideoHeaderTest {

    @TempDir
    Path folder;

    @Test
    void the_length_of_an_mp4_is_read_wherever_its_header_stands() {
        assertLength(TestVideos.mp4(42_500, 1000), Duration.ofMillis(42_500));
        assertLength(TestVideos.mp4(60 * 90_000, 90_000), Duration.ofSeconds(60));
        assertLength(
                TestVideos.wideMp4(7_200_000L * 600, 600), Duration.ofMillis(0).plusSeconds(7_200_000));
        assertLength(TestVideos.fragmentedMp4(15_000, 1000), Duration.ofSeconds(15));
    }

    @Test
    void the_length_of_a_webm_is_read() {
        assertLength(TestVideos.webm(59_960), Duration.ofMillis(59_960));
    }

    @Test
    void a_live_recording_does_not_say_its_length() {
        assertThat(read(TestVideos.matroska("webm", TestVideos.element(0x2AD7B1, new byte[] {0x0f, 0x42, 0x40})))
                        .length())
                .isEmpty();
        assertThat(read(TestVideos.mp4(0, 1000)).length()).isEmpty();
    }

    @Test
    void only_one_to_sixty_seconds_can_be_the_main_video() {
        assertThat(video(Duration.ofMillis(999)).canBeMain()).isFalse();
        assertThat(video(Duration.ofSeconds(1)).canBeMain()).isTrue();
        assertThat(video(Duration.ofSeconds(60)).canBeMain()).isTrue();
        assertThat(video(Duration.ofMillis(60_001)).canBeMain()).isFalse();
        assertThat(video(Duration.ofSeconds(61)).lengthText()).isEqualTo("1:01");
    }

    @Test
    void other_files_are_refused_by_their_bytes() {
        assertRefused(TestPictures.photo("chair"), VideoRefused.Reason.NOT_A_VIDEO, "JPEG");
        assertRefused("<html>".getBytes(StandardCharsets.US_ASCII), VideoRefused.Reason.NOT_A_VIDEO, "HTML");
        assertRefused(TestVideos.ftyp("qt  "), VideoRefused.Reason.OTHER_FORMAT, "MOV");
        assertRefused(TestVideos.ftyp("heic"), VideoRefused.Reason.NOT_A_VIDEO, "HEIC");
        assertRefused(TestVideos.matroska("matroska", new byte[0]), VideoRefused.Reason.OTHER_FORMAT, "MKV");
        assertRefused(new byte[0], VideoRefused.Reason.EMPTY);
    }

    @Test
    void a_file_cut_off_before_its_header_is_refused() {
        var whole = TestVideos.mp4(1000, 1000);
        assertRefused(Arrays.copyOf(whole, whole.length - 150), VideoRefused.Reason.TRUNCATED);
        var webm = TestVideos.webm(1000);
        assertRefused(Arrays.copyOf(webm, 40), VideoRefused.Reason.TRUNCATED);
    }

    @Test
    void boxes_that_lie_about_their_size_lead_nowhere() {
        var endless = TestVideos.join(
                TestVideos.ftyp("isom"), ByteBuffer.allocate(16).putInt(4).array());
        assertRefused(endless, VideoRefused.Reason.TRUNCATED);
        var beyond = TestVideos.join(
                TestVideos.ftyp("isom"),
                ByteBuffer.allocate(16).putInt(Integer.MAX_VALUE).array());
        assertRefused(beyond, VideoRefused.Reason.TRUNCATED);
    }

    private void assertLength(byte[] bytes, Duration expected) {
        var limit = Duration.ofHours(24);
        assertThat(read(bytes).length()).isEqualTo(Optional.of(expected).filter(l -> l.compareTo(limit) <= 0));
    }

    private void assertRefused(byte[] bytes, VideoRefused.Reason reason, Object... args) {
        var refused = catchThrowableOfType(VideoRefused.class, () -> read(bytes));
        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused.args()).containsExactly(args);
    }

    private VideoHeader read(byte[] bytes) {
        try {
            var file = Files.write(folder.resolve("video"), bytes);
            try (var channel = FileChannel.open(file)) {
                return VideoHeader.read(channel);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Video video(Duration length) {
        return new Video(1, 2, "0".repeat(32), 9, VideoFormat.MP4, Optional.of(length), "v.mp4", 3, Instant.EPOCH);
    }
}
