package dev.sevenstar.listing;

import dev.sevenstar.listing.Circumstances.WordHit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** What was typed into a field, with the prohibited words in it marked; of a long text what stands around them. */
public record MarkedText(FieldRef at, List<Part> parts) {

    /** A piece of the text; {@code tone}: empty, {@code warns} or {@code blocks}. */
    public record Part(String text, String tone) {

        public boolean marked() {
            return !tone.isEmpty();
        }
    }

    private record Text(FieldRef at, String text) {}

    private static final int AROUND = 24;
    private static final String CUT = "…";

    static List<MarkedText> of(List<WordHit> hits) {
        var texts = new LinkedHashMap<Text, List<WordHit>>();
        for (var hit : hits)
            texts.computeIfAbsent(new Text(hit.at(), hit.place().text()), text -> new ArrayList<>())
                    .add(hit);
        return texts.entrySet().stream()
                .map(entry -> new MarkedText(entry.getKey().at(), parts(entry.getValue())))
                .toList();
    }

    private static List<Part> parts(List<WordHit> hits) {
        var parts = new ArrayList<Part>();
        var text = hits.get(0).place().text();
        var from = 0;
        for (var hit : hits) {
            var place = hit.place();
            add(parts, gap(text, from, place.start()));
            parts.add(new Part(text.substring(place.start(), place.end()), hit.blocks() ? "blocks" : "warns"));
            from = place.end();
        }
        add(parts, gap(text, from, text.length()));
        return parts;
    }

    private static void add(List<Part> parts, String plain) {
        if (!plain.isEmpty()) parts.add(new Part(plain, ""));
    }

    /** What lies between two marks, or before the first and after the last; its far middle is left out. */
    private static String gap(String text, int from, int to) {
        var first = from == 0;
        var last = to == text.length();
        if (to - from <= (first || last ? AROUND : 2 * AROUND)) return text.substring(from, to);
        var head = first ? "" : cut(text, from, from + AROUND);
        var tail = last ? "" : cut(text, to - AROUND, to);
        return head + CUT + tail;
    }

    /** Never in the middle of a character of two halves. */
    private static String cut(String text, int from, int to) {
        var start = from > 0 && Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
        var end = to < text.length() && Character.isLowSurrogate(text.charAt(to)) ? to - 1 : to;
        return start < end ? text.substring(start, end) : "";
    }
}
