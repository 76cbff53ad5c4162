package dev.sevenstar.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sevenstar.shared.Times;
import dev.sevenstar.support.MovableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedFileStoreTest {

    private static final FileKey KEY = FileKey.original(FileKey.Area.PICTURES, "0".repeat(32));

    @TempDir
    Path folder;

    MovableClock clock = new MovableClock(Times.ZONE);
    SimpleMeterRegistry meters = new SimpleMeterRegistry();
    TestBucket bucket;
    WatchedFileStore store;

    @BeforeEach
    void open() throws IOException {
        bucket = TestBucket.open();
        store = new WatchedFileStore(S3Door.open(bucket.settings(), folder), clock);
        store.bindTo(meters);
    }

    @AfterEach
    void close() throws IOException {
        bucket.close();
    }

    @Test
    void a_store_that_answers_is_up_and_a_missing_file_is_no_failure() throws IOException {
        assertThat(store.find(KEY)).isEmpty();
        assertThat(store.size(KEY)).isEmpty();
        assertThat(up()).isOne();
        assertThat(failures()).isZero();
    }

    @Test
    void a_silent_store_is_told() {
        bucket.cable().cut();
        assertThatThrownBy(() -> store.size(KEY)).isInstanceOf(StoreAway.class);
        assertThat(failures()).isOne();
        assertThat(up()).isZero();
    }

    @Test
    void one_that_was_silent_three_times_is_left_alone_for_five_seconds() throws IOException {
        bucket.cable().cut();
        for (int i = 0; i < 3; i++) assertThatThrownBy(() -> store.size(KEY)).isInstanceOf(StoreAway.class);
        bucket.cable().mend();
        var calls = bucket.cable().calls();
        assertThatThrownBy(() -> store.size(KEY)).hasMessageContaining("a moment ago");
        assertThat(bucket.cable().calls()).isEqualTo(calls);
        assertThat(failures()).isEqualTo(3);

        clock.forward(Duration.ofSeconds(5));
        assertThat(store.size(KEY)).isEmpty();
        assertThat(up()).isOne();
    }

    @Test
    void when_the_pause_is_over_one_asks_for_all() {
        bucket.cable().cut();
        for (int i = 0; i < 3; i++) assertThatThrownBy(() -> store.size(KEY)).isInstanceOf(StoreAway.class);
        clock.forward(Duration.ofSeconds(5));
        assertThatThrownBy(() -> store.size(KEY)).message().doesNotContain("a moment ago");
        assertThatThrownBy(() -> store.size(KEY)).hasMessageContaining("a moment ago");
    }

    @Test
    void a_folder_that_is_gone_is_told_too() throws IOException {
        var gone = Files.createDirectory(folder.resolve("gone"));
        var watched = new WatchedFileStore(new FolderFileStore(gone), clock);
        Files.delete(gone.resolve("arrivals"));
        Files.delete(gone);
        var registry = new SimpleMeterRegistry();
        watched.bindTo(registry);
        assertThat(registry.get("sevenstar.files.up").gauge().value()).isZero();
    }

    private double up() {
        return meters.get("sevenstar.files.up").gauge().value();
    }

    private double failures() {
        return meters.get("sevenstar.files.failures").functionCounter().count();
    }
}
