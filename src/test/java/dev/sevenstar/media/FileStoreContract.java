package dev.sevenstar.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.sevenstar.media.FileKey.Area;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every store of files does. */
abstract class FileStoreContract {

    static final byte[] LETTERS = "abcdefghij".getBytes(StandardCharsets.US_ASCII);

    /** Of this machine: a folder store's files, any store's arrivals. */
    @TempDir
    Path root;

    FileStore store;

    @Test
    void a_file_is_kept_under_the_hash_of_its_bytes() throws IOException {
        var key = keep(LETTERS);
        assertThat(key.hash()).isEqualTo("72399361da6a7754fec986dca5b7cbaf");
        assertThat(store.read(key)).isEqualTo(LETTERS);
        assertThat(store.size(key)).hasValue(10);
        assertThat(store.has(key)).isTrue();
    }

    @Test
    void the_same_bytes_are_kept_once_and_nothing_is_left_over() throws IOException {
        assertThat(keep(LETTERS)).isEqualTo(keep(LETTERS));
        assertThat(arrivals()).isEmpty();
    }

    @Test
    void a_file_that_is_not_there_is_said_to_be_missing() throws IOException {
        var never = FileKey.original(Area.PICTURES, "0".repeat(32));
        assertThat(store.size(never)).isEmpty();
        assertThat(store.find(never)).isEmpty();
        assertThat(store.list(Area.PICTURES, never.hash())).isEmpty();
        assertThatThrownBy(() -> store.open(never, 0, 10)).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> store.open(never, 0, 0)).isInstanceOf(NoSuchFileException.class);
        store.remove(Area.PICTURES, never.hash());
    }

    @Test
    void a_part_is_read_without_the_rest() throws IOException {
        var key = keep(LETTERS);
        assertThat(part(key, 3, 4)).isEqualTo("defg");
        assertThat(part(key, 8, 100)).isEqualTo("ij");
        assertThat(part(key, 9, Long.MAX_VALUE)).isEqualTo("j");
        assertThat(part(key, 10, 1)).isEmpty();
        assertThat(part(key, 2, 0)).isEmpty();
    }

    @Test
    void a_reader_may_leave_half_way() throws IOException {
        var key = keep(new byte[3_000_000]);
        for (int i = 0; i < 60; i++) {
            try (var stream = store.open(key, i, Long.MAX_VALUE)) {
                assertThat(stream.read()).isZero();
            }
        }
        assertThat(store.read(key)).hasSize(3_000_000);
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
        assertThat(arrivals()).isEmpty();
    }

    @Test
    void what_was_cut_short_is_made_whole_by_the_next_who_keeps_it() throws IOException {
        var key = keep(LETTERS);
        store.put(key, new byte[] {'a'});
        keep(LETTERS);
        assertThat(store.read(key)).isEqualTo(LETTERS);
    }

    @Test
    void files_are_listed_by_their_hash_and_by_its_beginning() throws IOException {
        var key = keep(LETTERS);
        var derived = new FileKey(key.area(), key.hash(), "750.jpg");
        store.put(derived, new byte[] {1, 2, 3});
        var neighbour = new FileKey(key.area(), "72ff" + "0".repeat(28), "original");
        store.put(neighbour, LETTERS);
        assertThat(store.list(key.area(), key.hash()))
                .extracting(StoredFile::key, StoredFile::size)
                .containsExactlyInAnyOrder(tuple(key, 10L), tuple(derived, 3L));
        assertThat(store.list(key.area(), "72"))
                .extracting(StoredFile::key)
                .containsExactlyInAnyOrder(key, derived, neighbour);
        assertThat(store.list(Area.PICTURES, "72")).isEmpty();
    }

    @Test
    void what_was_removed_is_gone_with_everything_derived() throws IOException {
        var key = keep(LETTERS);
        var derived = new FileKey(key.area(), key.hash(), "750.jpg");
        store.put(derived, LETTERS);
        store.remove(key.area(), key.hash());
        assertThat(store.size(key)).isEmpty();
        assertThat(store.has(derived)).isFalse();
    }

    @Test
    void what_a_crash_left_behind_is_swept_after_a_day() throws IOException {
        var half = Files.writeString(root.resolve("arrivals/half"), "half");
        store.sweep(Instant.now().plus(Duration.ofHours(23)));
        assertThat(half).exists();
        store.sweep(Instant.now().plus(Duration.ofHours(25)));
        assertThat(half).doesNotExist();
    }

    FileKey keep(byte[] bytes) throws IOException {
        try (var file = store.receive(new ByteArrayInputStream(bytes), 10_000_000)) {
            var key = FileKey.original(Area.VIDEOS, file.hash());
            store.keep(file, key);
            return key;
        }
    }

    private String part(FileKey key, long from, long length) throws IOException {
        try (var stream = store.open(key, from, length)) {
            return new String(stream.readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    private List<Path> arrivals() throws IOException {
        try (var left = Files.list(root.resolve("arrivals"))) {
            return left.toList();
        }
    }
}
