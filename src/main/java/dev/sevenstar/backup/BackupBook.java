package dev.sevenstar.backup;

import dev.sevenstar.media.LastBackup;
import dev.sevenstar.shared.Ids;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When the market was last backed up whole. */
@Component
class BackupBook implements MeterBinder, LastBackup {

    record Entry(Instant madeAt, String folder, long rowCount, long fileCount, long bytes) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    BackupBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void note(Manifest manifest, String folder) {
        jdbc.sql("""
                insert into backup (id, made_at, folder, row_count, file_count, bytes)
                values (:id, :at, :folder, :rows, :files, :bytes)""")
                .param("id", Ids.next())
                .param("at", manifest.at().atOffset(ZoneOffset.UTC))
                .param("folder", folder)
                .param("rows", manifest.allRows())
                .param("files", manifest.files())
                .param("bytes", manifest.bytes())
                .update();
    }

    Optional<Entry> last() {
        return jdbc.sql("select made_at, folder, row_count, file_count, bytes from backup order by id desc limit 1")
                .query(Entry.class)
                .optional();
    }

    @Override
    public Optional<Made> lastBackup() {
        return last().map(entry -> new Made(entry.madeAt(), entry.folder(), entry.bytes()));
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        TimeGauge.builder("sevenstar.backup.age", this, TimeUnit.SECONDS, BackupBook::age)
                .description("Since the last whole backup; not a number when there was none")
                .register(registry);
    }

    private double age() {
        return last().map(made -> (double)
                        Duration.between(made.madeAt(), clock.instant()).toSeconds())
                .orElse(Double.NaN);
    }
}
