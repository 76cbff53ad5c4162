package dev.sevenstar.media;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Copies what one store has and another lacks. It can be stopped and begun again at any time, also while the market
 * works: what is there with the same size and checksum is passed over.
 */
final class CopyFiles {

    /** A part of all files small enough to be held in memory: one of 256 of an area. */
    private record Shelf(FileKey.Area area, String beginning) {}

    private interface Work<T> {
        T on(Shelf shelf) throws IOException;
    }

    private static final int HANDS = 8;
    private static final int TOO_MANY_FAILURES = 20;

    private final FileStore from;
    private final FileStore to;
    private final CopyProgress progress;
    private final boolean dry;

    /** @param dry whether nothing is copied and only counted what would be */
    CopyFiles(FileStore from, FileStore to, CopyProgress progress, boolean dry) {
        this.from = from;
        this.to = to;
        this.progress = progress;
        this.dry = dry;
    }

    void run() throws IOException {
        progress.begin(FileSum.together(each(shelf -> FileSum.of(from.list(shelf.area(), shelf.beginning())))));
        each(this::copy);
        progress.end();
    }

    /** What the other lacks after all: what failed, and what came meanwhile. */
    FileSum missing() throws IOException {
        return FileSum.together(each(shelf -> {
            var there = there(shelf);
            return FileSum.of(from.list(shelf.area(), shelf.beginning()).stream()
                    .filter(file -> !isOfSameSize(file, there.get(file.key())))
                    .toList());
        }));
    }

    private boolean copy(Shelf shelf) throws IOException {
        var there = there(shelf);
        for (var file : from.list(shelf.area(), shelf.beginning())) {
            if (isThere(file, there.get(file.key()))) progress.passed(file);
            else if (dry) progress.copied(file);
            else copy(file);
        }
        return true;
    }

    private void copy(StoredFile file) throws IOException {
        try (var stream = from.open(file.key(), 0, Long.MAX_VALUE);
                var arrived = to.receive(stream, Long.MAX_VALUE)) {
            if (file.key().isOriginal() && !arrived.hash().equals(file.key().hash())) {
                progress.failed(file, "damaged, its content is not what its name says");
                return;
            }
            to.place(arrived, file.key());
            progress.copied(file);
        } catch (NoSuchFileException purged) {
            progress.passed(file);
        } catch (IOException e) {
            progress.failed(file, String.valueOf(e.getMessage()));
            if (progress.failures() >= TOO_MANY_FAILURES) throw e;
        }
    }

    private Map<FileKey, StoredFile> there(Shelf shelf) throws IOException {
        return to.list(shelf.area(), shelf.beginning()).stream()
                .collect(Collectors.toMap(StoredFile::key, Function.identity()));
    }

    private boolean isThere(StoredFile file, @Nullable StoredFile there) throws IOException {
        if (there == null || !isOfSameSize(file, there)) return false;
        if (file.md5() == null && there.md5() == null) return true;
        return md5(from, file).equals(md5(to, there));
    }

    private static boolean isOfSameSize(StoredFile file, @Nullable StoredFile there) {
        return there != null && there.size() == file.size();
    }

    private static String md5(FileStore store, StoredFile file) throws IOException {
        if (file.md5() != null) return file.md5();
        try (var bytes = store.open(file.key(), 0, Long.MAX_VALUE)) {
            return Md5.text(Md5.of(bytes));
        }
    }

    private static <T> List<T> each(Work<T> work) throws IOException {
        var hands = Executors.newFixedThreadPool(HANDS);
        try {
            var results = new ArrayList<T>();
            for (var result : hands.invokeAll(
                    shelves().<Callable<T>>map(shelf -> () -> work.on(shelf)).toList())) results.add(result.get());
            return results;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            hands.shutdownNow();
        }
    }

    private static Stream<Shelf> shelves() {
        return Stream.of(FileKey.Area.values()).flatMap(area -> IntStream.range(0, 256)
                .mapToObj(number -> new Shelf(area, HexFormat.of().toHexDigits((byte) number))));
    }
}
