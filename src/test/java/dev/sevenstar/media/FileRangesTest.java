package dev.sevenstar.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.springframework.util.FileSystemUtils;

/** Any part of any file is the same from every store. */
class FileRangesTest {

    static Path root;
    static TestBucket bucket;
    static List<FileStore> stores;

    @BeforeContainer
    static void open() throws IOException {
        root = Files.createTempDirectory("ranges");
        bucket = TestBucket.open();
        stores = List.of(new FolderFileStore(root), S3Door.open(bucket.settings(), root));
    }

    @AfterContainer
    static void close() throws IOException {
        bucket.close();
        FileSystemUtils.deleteRecursively(root);
    }

    @Property(tries = 60)
    void a_part_is_what_lies_there(
            @ForAll @Size(min = 1, max = 3000) byte[] bytes,
            @ForAll @IntRange(max = 3500) int from,
            @ForAll @IntRange(max = 3500) int length)
            throws IOException {
        var expected = from >= bytes.length
                ? new byte[0]
                : Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + length));
        for (var store : stores) {
            var key = keep(store, bytes);
            try (var part = store.open(key, from, length)) {
                assertThat(part.readAllBytes()).isEqualTo(expected);
            }
        }
    }

    private static FileKey keep(FileStore store, byte[] bytes) throws IOException {
        try (var file = store.receive(new ByteArrayInputStream(bytes), 10_000)) {
            var key = FileKey.original(FileKey.Area.VIDEOS, file.hash());
            store.keep(file, key);
            return key;
        }
    }
}
