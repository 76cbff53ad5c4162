package dev.sevenstar.shared.sheets;

import dev.sevenstar.shared.Slice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.View;

/**
 * A table as a download; what a controller answers with. It is written while it is read, so nothing of it lies in memory
 * and no connection is held between two slices.
 */
public final class SheetFile implements View {

    /** Whoever has the rows. */
    @FunctionalInterface
    public interface Rows {
        void writeTo(SheetWriter sheet) throws IOException;
    }

    private final SheetFormat format;
    private final String name;
    private final List<Column> columns;
    private final Rows rows;

    /** @param name of the file without its ending, and of the sheet in it */
    public SheetFile(SheetFormat format, String name, List<Column> columns, Rows rows) {
        this.format = format;
        this.name = name;
        this.columns = List.copyOf(columns);
        this.rows = rows;
    }

    /**
     * Rows that are read by key.
     *
     * @param slices gives the slice after a cursor, the first for null
     * @param cells of a row, one for each column
     */
    public static <T> Rows walk(Function<@Nullable String, Slice<T>> slices, Function<T, @Nullable Object[]> cells) {
        return sheet -> {
            for (var slice = slices.apply(null); ; slice = slices.apply(slice.next())) {
                for (var row : slice.rows()) sheet.add(cells.apply(row));
                if (slice.next() == null) return;
            }
        };
    }

    @Override
    public String getContentType() {
        return format.mediaType();
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var attachment = ContentDisposition.attachment()
                .filename(name + format.extension(), StandardCharsets.UTF_8)
                .build();
        response.setContentType(format.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment.toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        try (var sheet = format.open(response.getOutputStream(), name, columns)) {
            rows.writeTo(sheet);
        }
    }
}
