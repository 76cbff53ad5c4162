package dev.sevenstar.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderFileStoreTest {

    private static final byte[] LETTERS = "abcdefghij".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path root;

    FolderFileStore store;

    @BeforeEach
    void open() throws IOException {
        store = new FolderFileStore(root);
    }

    @Test
    void a_file_is_kept_under_the_hash_of_its_bytes() throws IOException {
        var key = keep(LETTERS);
        assertThat(key.hash()).isEqualTo("72399361da6a7754fec986dca5b7cbaf");
        assertThat(store.read(key)).isEqualTo(LETTERS);
        assertThat(store.size(key)).hasValue(10);
        assertThat(root.resolve("videos/72/39/72399361da6a7754fec986dca5b7cbaf/original"))
                .exists();
    }

    @Test
    void the_same_bytes_are_kept_once_and_nothing_is_left_over() throws IOException {
        assertThat(keep(LETTERS)).isEqualTo(keep(LETTERS));
        try (var left = Files.list(root.resolve("arrivals"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void a_part_is_read_without_the_rest() throws IOException {
        var key = keep(LETTERS);
        try (var part = store.open(key, 3, 4)) {
            assertThat(part.readAllBytes()).isEqualTo("defg".getBytes(StandardCharsets.US_ASCII));
        }
        try (var end = store.open(key, 8, 100)) {
            assertThat(end.readAllBytes()).isEqualTo("ij".getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Test
    void too_much_is_refused_before_it_has_all_arrived() throws IOException {
        var endless = new InputStream() {
            @Override
            public int read() {
                return 7;
            }
        };
        assertThatThrownBy(() -> store.receive(endless, 100_000)).isInstanceOf(FileTooHeavy.class);
        try (var left = Files.list(root.resolve("arrivals"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void what_was_removed_is_gone_with_everything_derived() throws IOException {
        var key = keep(LETTERS);
        store.put(new FileKey(key.area(), key.hash(), "750.jpg"), LETTERS);
        store.remove(key.area(), key.hash());
        assertThat(store.size(key)).isEmpty();
        assertThat(store.has(new FileKey(key.area(), key.hash(), "750.jpg"))).isFalse();
    }

    @Test
    void no_name_leads_out_of_the_folder() {
        var hash = "0".repeat(32);
        assertThatThrownBy(() -> new FileKey(FileKey.Area.PICTURES, "../../../../etc/passwd", "original"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FileKey(FileKey.Area.PICTURES, hash, "../original"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_a_crash_left_behind_is_swept_after_a_day() throws IOException {
        var half = Files.writeString(root.resolve("arrivals/half"), "half");
        store.sweepArrivals(Instant.now().plus(Duration.ofHours(23)));
        assertThat(half).exists();
        store.sweepArrivals(Instant.now().plus(Duration.ofHours(25)));
        assertThat(half).doesNotExist();
    }

    private FileKey keep(byte[] bytes) throws IOException {
        try (var file = store.receive(new ByteArrayInputStream(bytes), 1000)) {
            var key = FileKey.original(FileKey.Area.VIDEOS, file.hash());
            store.keep(file, key);
            return key;
        }
    }
}
