package dev.sevenstar.identity.web;

import java.util.ArrayList;
import java.util.List;

/** Reads plain text with a few marks: a line of {@code ## } is a heading, lines of {@code - } are a list. */
public final class Paragraphs {

    /** A heading has text, a list has items, a paragraph has text. */
    public record Block(Kind kind, String text, List<String> items) {}

    public enum Kind {
        HEADING,
        LIST,
        TEXT
    }

    private Paragraphs() {}

    public static List<Block> of(String source) {
        var blocks = new ArrayList<Block>();
        var items = new ArrayList<String>();
        for (var line : source.split("\\R")) {
            var plain = line.strip();
            if (plain.startsWith("- ")) {
                items.add(plain.substring(2).strip());
                continue;
            }
            flush(items, blocks);
            if (plain.matches("#{1,3} .+"))
                blocks.add(new Block(Kind.HEADING, plain.replaceFirst("^#+ ", ""), List.of()));
            else if (!plain.isEmpty()) blocks.add(new Block(Kind.TEXT, plain, List.of()));
        }
        flush(items, blocks);
        return List.copyOf(blocks);
    }

    private static void flush(List<String> items, List<Block> blocks) {
        if (!items.isEmpty()) blocks.add(new Block(Kind.LIST, "", List.copyOf(items)));
        items.clear();
    }
}
