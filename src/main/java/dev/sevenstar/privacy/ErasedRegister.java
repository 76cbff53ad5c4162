package dev.sevenstar.privacy;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.privacy.DataSubject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who was erased, by number, in a file outside the database: a restored backup is older than the last erasures,
 * and this is how the house knows which to run again. A line: {@code PERSON,0abc…,2026-11-23T03:00:00Z}.
 */
@Component
class ErasedRegister {

    record Entry(DataSubject subject, long id) {}

    private final Path file;

    ErasedRegister(PrivacySettings settings) {
        this.file = settings.register();
    }

    synchronized void add(DataSubject subject, long id, Instant at) {
        try {
            Files.writeString(
                    file,
                    subject + "," + Ids.text(id) + "," + at + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each once; a line that says nothing is passed over. */
    List<Entry> entries() {
        if (!Files.exists(file)) return List.of();
        try (Stream<String> lines = Files.lines(file)) {
            return lines.flatMap(line -> entry(line).stream()).distinct().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Entry> entry(String line) {
        var cells = line.split(",");
        try {
            return cells.length < 2
                    ? Optional.empty()
                    : Optional.of(new Entry(DataSubject.valueOf(cells[0].strip()), Ids.parse(cells[1].strip())));
        } catch (IllegalArgumentException | NotFound torn) {
            return Optional.empty();
        }
    }
}
