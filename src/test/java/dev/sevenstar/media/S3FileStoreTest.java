package dev.sevenstar.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class S3FileStoreTest extends FileStoreContract {

    TestBucket bucket;

    @BeforeEach
    void open() throws IOException {
        bucket = TestBucket.open();
        store = S3Door.open(bucket.settings(), root);
    }

    @AfterEach
    void close() throws IOException {
        bucket.close();
    }

    @Test
    void a_file_has_the_same_path_below_the_prefix_as_in_a_folder() throws IOException {
        keep(LETTERS);
        try (var s3 = bucket.client()) {
            assertThat(s3.listObjectsV2(list -> list.bucket(bucket.settings().bucket()))
                            .contents())
                    .extracting(object -> object.key())
                    .containsExactly("shop/files/videos/72/39/72399361da6a7754fec986dca5b7cbaf/original");
        }
    }

    @Test
    void the_checksum_is_known_without_reading() throws IOException {
        var key = keep(LETTERS);
        assertThat(store.list(key.area(), key.hash()))
                .containsExactly(new StoredFile(key, 10, "a925576942e94b2ef57a066101b48876"));
    }

    @Test
    void more_files_are_listed_than_the_store_tells_at_once() throws IOException {
        for (int i = 0; i < 1001; i++)
            store.put(new FileKey(FileKey.Area.PICTURES, "ab%030x".formatted(i), "64.jpg"), new byte[] {1});
        assertThat(store.list(FileKey.Area.PICTURES, "ab")).hasSize(1001);
    }

    @Test
    void a_store_that_is_away_does_not_look_empty() throws IOException {
        var key = keep(LETTERS);
        bucket.cable().cut();
        isAway(() -> store.size(key));
        isAway(() -> store.find(key));
        isAway(() -> store.list(key.area(), key.hash()));
        isAway(() -> store.remove(key.area(), key.hash()));
        isAway(() -> store.put(key, LETTERS));
        isAway(() -> store.check());
        bucket.cable().mend();
        assertThat(store.read(key)).isEqualTo(LETTERS);
    }

    @Test
    void nor_does_one_that_lets_us_in_no_more() throws IOException {
        var key = keep(LETTERS);
        try (var s3 = S3Door.client(bucket.withSecret("another"))) {
            var stranger = new S3FileStore(s3, bucket.settings().bucket(), "shop/files/", root);
            isAway(() -> stranger.size(key));
            isAway(() -> stranger.find(key));
            isAway(() -> stranger.list(key.area(), key.hash()));
        }
    }

    @Test
    void nor_does_a_bucket_that_is_gone() throws IOException {
        var key = keep(LETTERS);
        store.remove(key.area(), key.hash());
        try (var s3 = bucket.client()) {
            s3.deleteBucket(delete -> delete.bucket(bucket.settings().bucket()));
        }
        isAway(() -> store.size(key));
        isAway(() -> store.find(key));
        isAway(() -> store.list(key.area(), key.hash()));
    }

    @Test
    void a_line_that_breaks_in_the_middle_does_not_pass_for_the_end() throws IOException {
        var key = keep(new byte[3_000_000]);
        bucket.cable().cutAfter(500_000);
        isAway(() -> store.read(key));
        bucket.cable().mend();
        assertThat(store.read(key)).hasSize(3_000_000);
    }

    @Test
    void an_upload_that_breaks_in_the_middle_is_not_there() throws IOException {
        try (var file = store.receive(new ByteArrayInputStream(new byte[3_000_000]), 10_000_000)) {
            var key = FileKey.original(FileKey.Area.VIDEOS, file.hash());
            bucket.cable().cutAfter(500_000);
            isAway(() -> store.place(file, key));
            bucket.cable().mend();
            assertThat(store.size(key)).isEmpty();
            store.keep(file, key);
            assertThat(store.size(key)).hasValue(3_000_000);
        }
    }

    private static void isAway(ThrowingCallable asked) {
        assertThatThrownBy(asked).isInstanceOf(StoreAway.class);
    }
}
