package dev.sevenstar.media;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dev.sevenstar.shared.Times;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Empties the bins of what has lain there for 30 days; a file goes when no shop has it any more. */
@Component
class Purge {

    private record Gone(long shopId, long id, String hash, long bytes) {}

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final FileStore store;
    private final PictureFiles files;
    private final Space space;
    private final TransactionOperations transaction;
    private final Clock clock;

    Purge(
            JdbcClient jdbc,
            FileStore store,
            PictureFiles files,
            Space space,
            TransactionOperations transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.files = files;
        this.space = space;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> purgeBinsTask() {
        return Tasks.recurring("media-purge-bins", Schedules.daily(Times.ZONE, LocalTime.of(3, 40)))
                .execute((instance, context) -> run());
    }

    void run() {
        purge("picture", FileKey.Area.PICTURES);
        purge("video", FileKey.Area.VIDEOS);
        sweep();
    }

    private void purge(String table, FileKey.Area area) {
        List<Gone> batch;
        do {
            batch = due(table);
            forgetAll(batch, "deleted_" + table, table, area);
        } while (batch.size() == AT_ONCE);
    }

    /** For a shop that is erased: all its pictures and videos, those in the bin too. */
    void everythingOf(long shopId) {
        for (var bin : List.of("", "deleted_")) {
            everythingOf(shopId, bin + "picture", "picture", FileKey.Area.PICTURES);
            everythingOf(shopId, bin + "video", "video", FileKey.Area.VIDEOS);
        }
    }

    private void everythingOf(long shopId, String from, String table, FileKey.Area area) {
        List<Gone> batch;
        do {
            batch = jdbc.sql("select shop_id, id, hash, bytes from " + from
                            + " where shop_id = :shop order by shop_id, id limit " + AT_ONCE)
                    .param("shop", shopId)
                    .query(Gone.class)
                    .list();
            forgetAll(batch, from, table, area);
        } while (batch.size() == AT_ONCE);
    }

    private void forgetAll(List<Gone> batch, String from, String table, FileKey.Area area) {
        batch.forEach(gone -> files.alone(gone.hash(), () -> forget(from, table, area, gone)));
    }

    private List<Gone> due(String table) {
        return jdbc.sql("select shop_id, id, hash, bytes from deleted_" + table
                        + " where deleted_at < :before order by deleted_at limit " + AT_ONCE)
                .param("before", clock.instant().minus(PictureBin.KEPT).atOffset(ZoneOffset.UTC))
                .query(Gone.class)
                .list();
    }

    private void forget(String from, String table, FileKey.Area area, Gone gone) {
        transaction.executeWithoutResult(status -> {
            var removed = jdbc.sql("delete from " + from + " where shop_id = :shop and id = :id")
                    .param("shop", gone.shopId())
                    .param("id", gone.id())
                    .update();
            if (removed == 1) space.giveBack(gone.shopId(), gone.bytes());
            // A store that is away takes the row back with it, so that the file is not left behind unknown.
            if (!isKnown(table, gone.hash())) remove(area, gone.hash());
        });
    }

    private boolean isKnown(String table, String hash) {
        return jdbc.sql("select id from " + table + " where hash = :hash union all select id from deleted_" + table
                        + " where hash = :hash limit 1")
                .param("hash", hash)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    private void remove(FileKey.Area area, String hash) {
        try {
            store.remove(area, hash);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sweep() {
        try {
            store.sweep(clock.instant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
