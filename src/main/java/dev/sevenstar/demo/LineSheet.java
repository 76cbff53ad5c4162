package dev.sevenstar.demo;

import dev.sevenstar.demo.art.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A line of goods as {@code goods.yml} describes it, drawn or photographed; becomes several listings. */
record LineSheet(
        String shop,
        long leaf,
        @Nullable Kind draw,
        @Nullable String photo,
        int count,
        int each,
        String name,
        LinkedHashMap<String, List<String>> vary,
        Map<String, String> fixed,
        LinkedHashMap<String, Object> axes,
        List<String> sizes,
        List<String> words,
        String price,
        int moq,
        int weight,
        @Nullable String unit,
        List<Integer> shown,
        List<String> colours,
        List<Integer> patterns,
        boolean coil) {

    LineSheet {
        sizes = Objects.requireNonNullElse(sizes, List.of());
        shown = Objects.requireNonNullElse(shown, List.of(200, 200));
        colours = Objects.requireNonNullElse(colours, List.of());
        patterns = Objects.requireNonNullElse(patterns, List.of());
    }

    int listings() {
        return photo == null ? count : each == 0 ? 3 : each;
    }

    /** What the n-th listing of the line says to a varied attribute; neighbours differ. */
    String varied(String attribute, int n) {
        var values = Objects.requireNonNull(vary.get(attribute));
        int turn = List.copyOf(vary.keySet()).indexOf(attribute);
        return values.get((n + n / values.size() * turn + turn) % values.size());
    }

    /** Cheapest price of the n-th listing in fen: spread over the span, the same every time. */
    long fen(int n) {
        var span = price.split("-");
        double low = Double.parseDouble(span[0]) * 100, high = Double.parseDouble(span[1]) * 100;
        return Math.max(2, Math.round(low + (high - low) * ((n * 37 + 11) % 100) / 100.0));
    }
}
