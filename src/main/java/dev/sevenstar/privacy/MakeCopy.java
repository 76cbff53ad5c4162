package dev.sevenstar.privacy;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.sevenstar.identity.People;
import dev.sevenstar.identity.Person;
import dev.sevenstar.media.FileStore;
import dev.sevenstar.shared.jobs.Jobs;
import dev.sevenstar.shared.web.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.FileSystemUtils;

/** Makes a copy that was asked for, keeps its file and tells who asked. */
@Component
class MakeCopy {

    private final Copies copies;
    private final FillCopy fill;
    private final TellReady tell;
    private final People people;
    private final FileStore store;
    private final PrivacySettings settings;
    private final TransactionOperations transaction;

    MakeCopy(
            Copies copies,
            FillCopy fill,
            TellReady tell,
            People people,
            FileStore store,
            PrivacySettings settings,
            TransactionOperations transaction) {
        this.copies = copies;
        this.fill = fill;
        this.tell = tell;
        this.people = people;
        this.store = store;
        this.settings = settings;
        this.transaction = transaction;
    }

    void run(long id) {
        copies.find(id).filter(copy -> !copy.isReady()).ifPresent(this::make);
    }

    /** A shop's copy is made even if who asked for it has left: the other owners wait for it too. */
    private void make(Copy copy) {
        var reader = people.findById(copy.askedBy()).orElse(null);
        try {
            var folder = Files.createTempDirectory("copy");
            try {
                make(copy, reader, folder.resolve("copy.zip"));
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void make(Copy copy, @Nullable Person reader, Path file) throws IOException {
        var size = fill.write(copy, reader == null ? Words.LANGUAGES.get(0) : reader.language(), file);
        try (var stream = Files.newInputStream(file);
                var received = store.receive(stream, Long.MAX_VALUE)) {
            store.keep(received, Copies.key(received.hash()));
            transaction.executeWithoutResult(status -> {
                copies.made(copy, received.hash(), size, settings.copyKept());
                if (reader != null) tell.ready(copy, reader, settings.copyKept());
            });
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Working {

        @Bean
        OneTimeTask<Copies.Wanted> makeCopyTask(MakeCopy make) {
            return Tasks.oneTime(Copies.TASK)
                    .onFailure(Jobs.retry())
                    .execute((instance, context) -> make.run(instance.getData().id()));
        }

        @Bean
        RecurringTask<Void> sweepCopiesTask(Copies copies) {
            return Tasks.recurring("privacy-sweep-copies", FixedDelay.of(Duration.ofHours(1)))
                    .execute((instance, context) -> copies.sweep());
        }
    }
}
