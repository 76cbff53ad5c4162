package dev.sevenstar.shared.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a module finds for words typed into the palette; a bean the workbench asks. */
public interface PaletteSource {

    /** @param note a short line beside it, null for none */
    record Hit(String text, @Nullable String note, String href) {}

    /** Message key of the word above the hits. */
    String key();

    /** Name of the symbol in the icon sprite. */
    String icon();

    /** The right one needs to see them; empty: any seat. */
    String right();

    /** The best few, by an index: it runs while somebody types. */
    List<Hit> find(long shopId, String words, int limit);
}
