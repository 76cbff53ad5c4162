package dev.sevenstar.shared;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A page of a list read by key, and where the next one begins; {@code next} is null on the last. */
public record Slice<T>(List<T> rows, @Nullable String next) {

    /** Cuts what was read with {@code limit + 1} rows. */
    public static <T> Slice<T> of(List<T> read, int limit, Function<T, String> cursor) {
        if (read.size() <= limit) return new Slice<>(List.copyOf(read), null);
        var rows = List.copyOf(read.subList(0, limit));
        return new Slice<>(rows, cursor.apply(rows.get(limit - 1)));
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public <R> Slice<R> map(Function<T, R> view) {
        return new Slice<>(rows.stream().map(view).toList(), next);
    }
}
