package dev.sevenstar.shared.sheets;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes a table row by row, and keeps none of them. */
public interface SheetWriter extends AutoCloseable {

    /**
     * @param cells as the kinds of the columns say; null for an empty one
     * @throws IllegalArgumentException if a cell is of another kind, or one is missing
     */
    void add(@Nullable Object... cells) throws IOException;

    /** Ends the file; the stream below stays open. */
    @Override
    void close() throws IOException;
}
