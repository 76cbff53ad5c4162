package dev.sevenstar.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.media.FileKey.Area;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of a market move from a folder into a bucket and back. */
class CopyFilesTest {

    @TempDir
    Path temp;

    TestBucket bucket;
    FolderFileStore folder;
    S3FileStore store;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    List<FileKey> keys = new ArrayList<>();

    @BeforeEach
    void a_market() throws IOException {
        bucket = TestBucket.open();
        folder = new FolderFileStore(temp.resolve("files"));
        store = S3Door.open(bucket.settings(), temp.resolve("files"));
        for (int i = 0; i < 30; i++) {
            var key = keep(Area.PICTURES, ("a picture of bolt " + i).getBytes(StandardCharsets.UTF_8));
            keys.add(key);
            keys.add(FileKey.derived(key.hash(), 220));
            folder.put(FileKey.derived(key.hash(), 220), new byte[] {(byte) i});
        }
        keys.add(keep(Area.ATTACHMENTS, "a drawing".getBytes(StandardCharsets.UTF_8)));
    }

    @AfterEach
    void close() throws IOException {
        bucket.close();
    }

    @Test
    void everything_is_copied_and_back_again() throws IOException {
        assertThat(copy(folder, store)).isZero();
        for (var key : keys) assertThat(store.read(key)).isEqualTo(folder.read(key));
        assertThat(said.toString()).contains("61 of 61 files", "Compared: every file is there.");

        var other = new FolderFileStore(temp.resolve("other"));
        assertThat(copy(store, other)).isZero();
        for (var key : keys) assertThat(other.read(key)).isEqualTo(folder.read(key));
        assertThat(arrivals()).isEmpty();
    }

    @Test
    void what_is_there_is_passed_over() throws IOException {
        copy(folder, store);
        said.reset();
        assertThat(copy(folder, store)).isZero();
        assertThat(said.toString()).contains("0 files of 0 B copied, 61 there already");
    }

    @Test
    void what_is_there_with_another_content_is_mended() throws IOException {
        copy(folder, store);
        store.put(keys.get(0), "A PICTURE OF BOLT 0".getBytes(StandardCharsets.UTF_8));
        assertThat(store.size(keys.get(0))).isEqualTo(folder.size(keys.get(0)));
        assertThat(copy(folder, store)).isZero();
        assertThat(store.read(keys.get(0))).isEqualTo(folder.read(keys.get(0)));
    }

    @Test
    void a_damaged_file_is_told_and_not_copied() throws IOException {
        Files.writeString(temp.resolve("files").resolve(keys.get(0).path()), "rotten");
        assertThat(copy(folder, store)).isOne();
        assertThat(said.toString())
                .contains(keys.get(0).path() + ": damaged")
                .contains("60 of 61")
                .contains("1 files of 6 B are missing");
        assertThat(store.size(keys.get(0))).isEmpty();
    }

    @Test
    void a_dry_run_only_counts() throws IOException {
        store.put(keys.get(0), folder.read(keys.get(0)));
        assertThat(FilesCommand.copy(folder, store, true, out())).isZero();
        assertThat(said.toString()).contains("60 files of", "would be copied").contains("1 files of 19 B are there");
        assertThat(store.size(keys.get(1))).isEmpty();
    }

    @Test
    void what_was_broken_off_is_finished_by_the_next_run() throws IOException {
        bucket.cable().cutAfter(500_000);
        var failed = false;
        try {
            failed = copy(folder, store) == 1;
        } catch (IOException stopped) {
            failed = true;
        }
        assertThat(failed).isTrue();
        bucket.cable().mend();
        assertThat(copy(folder, store)).isZero();
        for (var key : keys) assertThat(store.read(key)).isEqualTo(folder.read(key));
    }

    private int copy(FileStore from, FileStore to) throws IOException {
        return FilesCommand.copy(from, to, false, out());
    }

    private PrintStream out() {
        return new PrintStream(said, true, StandardCharsets.UTF_8);
    }

    private FileKey keep(Area area, byte[] bytes) throws IOException {
        try (var file = folder.receive(new ByteArrayInputStream(bytes), 1000)) {
            var key = FileKey.original(area, file.hash());
            folder.keep(file, key);
            return key;
        }
    }

    private List<Path> arrivals() throws IOException {
        try (var left = Files.list(temp.resolve("files/arrivals"))) {
            return left.toList();
        }
    }
}
