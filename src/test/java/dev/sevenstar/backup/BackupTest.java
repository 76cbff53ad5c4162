package dev.sevenstar.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sevenstar.media.FileKey;
import dev.sevenstar.media.FileSettings;
import dev.sevenstar.media.FileStores;
import dev.sevenstar.media.TestBucket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A market in files is backed up while it works, and a second one is built from the copy. */
class BackupTest {

    private static final String OPTIONS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-01T02:00:00Z"), ZoneOffset.UTC);
    private static final String HASH = "4fa0" + "0123456789ab".repeat(2) + "cdef";

    @TempDir
    Path temp;

    Path files;
    Path folder;
    DataSource database;
    JdbcClient jdbc;
    Backup backup;

    @BeforeEach
    void a_market() throws Exception {
        files = temp.resolve("files");
        folder = temp.resolve("backup");
        var address = address("first");
        database = new DriverManagerDataSource(address.url() + ";DB_CLOSE_DELAY=-1", "sa", "");
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        jdbc = JdbcClient.create(database);
        letter(1, "写给陈恒");
        attachment();
        Files.createDirectories(original().getParent());
        Files.writeString(original(), "a drawing of a bolt");
        backup = new Backup(database, new H2(address), new Holdings.InFolder(files), "1.0.0", CLOCK);
    }

    @Test
    void a_second_market_is_the_same() throws Exception {
        var made = backup.to(folder);
        var manifest = restore("second").from(folder);
        assertThat(manifest).isEqualTo(made);
        assertThat(manifest.rows()).containsEntry("mail", 1L).containsEntry("attachment", 1L);
        assertThat(manifest.files()).isEqualTo(1);
        assertThat(manifest.schema()).isEqualTo(Schema.newest());
        assertThat(temp.resolve("second-files").resolve(files.relativize(original())))
                .hasContent("a drawing of a bolt");
        var second =
                JdbcClient.create(new DriverManagerDataSource(address("second").url(), "sa", ""));
        assertThat(second.sql("select subject from mail").query(String.class).single())
                .isEqualTo("写给陈恒");
    }

    @Test
    void the_copy_is_one_moment_although_people_write_on() throws Exception {
        var stop = new AtomicBoolean();
        var writing = new CountDownLatch(1);
        var writer = new Thread(() -> {
            for (var id = 10L; !stop.get(); id++) {
                letter(id, "letter " + id);
                writing.countDown();
            }
        });
        writer.start();
        writing.await();
        var made = backup.to(folder);
        stop.set(true);
        writer.join();
        assertThat(made.rows().get("mail")).isGreaterThan(1);
        restore("second").from(folder);
    }

    @Test
    void a_named_file_that_is_missing_is_told_and_makes_no_backup() throws Exception {
        Files.delete(original());
        assertThatThrownBy(() -> backup.to(folder))
                .isInstanceOf(BackupFailed.class)
                .hasMessageContaining("1 files that the database names");
        assertThatThrownBy(() -> restore("second").from(folder)).hasMessageContaining("no whole backup");
    }

    @Test
    void nothing_is_written_over() throws Exception {
        backup.to(folder);
        assertThatThrownBy(() -> backup.to(folder)).hasMessageContaining("not empty");
        restore("second").from(folder);
        assertThatThrownBy(() -> restore("second").from(folder))
                .hasMessageContaining("a market in the database already");
        Files.createDirectories(temp.resolve("third-files/pictures"));
        assertThatThrownBy(() -> restore("third").from(folder)).hasMessageContaining("third-files is not empty");
    }

    @Test
    void a_newer_backup_is_refused() throws Exception {
        backup.to(folder);
        var older = new Restore(
                new H2(address("second")),
                new Holdings.InFolder(temp.resolve("second-files")),
                temp.resolve("i"),
                "20261201.0000");
        assertThatThrownBy(() -> older.from(folder)).hasMessageContaining("newer version (1.0.0");
        assertThat(temp.resolve("second.mv.db")).doesNotExist();
    }

    @Test
    void a_damaged_backup_is_refused() throws Exception {
        backup.to(folder);
        Files.writeString(folder.resolve("database.mv.db"), "x", StandardOpenOption.APPEND);
        assertThatThrownBy(() -> restore("second").from(folder)).hasMessageContaining("not what it was");
    }

    @Test
    void a_lost_copy_of_a_file_is_told() throws Exception {
        backup.to(folder);
        Files.delete(folder.resolve("files").resolve(files.relativize(original())));
        assertThatThrownBy(() -> restore("second").from(folder)).hasMessageContaining("should hold 1 files");
    }

    @Test
    void the_index_of_another_market_is_cleared() throws Exception {
        backup.to(folder);
        var stale = Files.createDirectories(temp.resolve("second-index")).resolve("segments_1");
        Files.writeString(stale, "stale");
        restore("second").from(folder);
        assertThat(stale).doesNotExist();
    }

    @Test
    void files_in_an_object_store_stay_there_and_are_looked_for() throws Exception {
        try (var bucket = TestBucket.open()) {
            var s3 = bucket.settings();
            var store = FileStores.open(new FileSettings(files), s3);
            var inStore = new Holdings.InStore(s3.place(), store);
            var stored = new Backup(database, new H2(address("first")), inStore, "1.0.0", CLOCK);
            assertThatThrownBy(() -> stored.to(temp.resolve("too-early")))
                    .hasMessageContaining("1 files that the database names are not in s3://" + s3.bucket());
            store.put(FileKey.ofPath(files.relativize(original()).toString()).orElseThrow(), "a bolt".getBytes());

            var made = stored.to(folder);
            assertThat(made.store()).isEqualTo(s3.place());
            assertThat(made.files()).isZero();
            assertThat(folder.resolve("files")).doesNotExist();
            assertThat(restore("second", inStore).from(folder)).isEqualTo(made);
            assertThatThrownBy(() -> restore("third").from(folder))
                    .hasMessageContaining("1 files that the database names are not in " + temp.resolve("third-files"))
                    .hasMessageContaining("they were in " + s3.place());
        }
    }

    @Test
    void a_backup_with_files_is_not_lost_in_an_object_store() throws Exception {
        backup.to(folder);
        try (var bucket = TestBucket.open()) {
            var store = FileStores.open(new FileSettings(temp.resolve("arrivals")), bucket.settings());
            var inStore = new Holdings.InStore(bucket.settings().place(), store);
            assertThatThrownBy(() -> restore("second", inStore).from(folder)).hasMessageContaining("bin/files to-s3");
            assertThat(temp.resolve("second.mv.db")).doesNotExist();
        }
    }

    private Restore restore(String name) throws IOException {
        return restore(name, new Holdings.InFolder(temp.resolve(name + "-files")));
    }

    private Restore restore(String name, Holdings files) throws IOException {
        return new Restore(new H2(address(name)), files, temp.resolve(name + "-index"), Schema.newest());
    }

    private Address address(String name) {
        return new Address("jdbc:h2:file:" + temp.resolve(name) + OPTIONS, "sa", "");
    }

    private Path original() {
        return files.resolve("attachments/4f/a0/" + HASH + "/original");
    }

    private void letter(long id, String subject) {
        jdbc.sql("insert into mail (id, recipient, subject, body, written_at, state) "
                        + "values (:id, 'heng@example.com', :subject, '', current_timestamp, 'sent')")
                .param("id", id)
                .param("subject", subject)
                .update();
    }

    private void attachment() throws SQLException {
        jdbc.sql("insert into attachment (id, subject_type, subject_id, hash, kind, bytes, name, added_by, added_at) "
                        + "values (1, 'inquiry', 1, :hash, 'pdf', 19, 'bolt.pdf', 1, current_timestamp)")
                .param("hash", HASH)
                .update();
    }
}
