package dev.sevenstar.market.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Counts values by their number inside one segment, and names them only when the segment is done. */
final class OrdinalCounts {

    interface Names {
        String of(int ordinal) throws IOException;
    }

    private final Map<String, Integer> named = new HashMap<>();
    private int[] counts = new int[0];
    private Names names = ordinal -> "";

    void begin(int values, Names segment) throws IOException {
        finish();
        counts = new int[values];
        names = segment;
    }

    void add(int ordinal) {
        counts[ordinal]++;
    }

    void finish() throws IOException {
        for (int i = 0; i < counts.length; i++) if (counts[i] > 0) named.merge(names.of(i), counts[i], Integer::sum);
        counts = new int[0];
    }

    Map<String, Integer> all() {
        return named;
    }
}
