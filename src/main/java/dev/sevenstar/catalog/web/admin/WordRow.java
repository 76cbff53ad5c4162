package dev.sevenstar.catalog.web.admin;

import dev.sevenstar.catalog.WordEntry;
import dev.sevenstar.catalog.WordFamily;
import dev.sevenstar.catalog.WordLevel;
import dev.sevenstar.shared.Ids;

/** A line of the word list. */
record WordRow(String href, String phrase, boolean blocks, String family, String article) {

    static WordRow of(WordEntry entry, Speech speech) {
        return new WordRow(
                "/admin/words/" + Ids.text(entry.id()) + "/edit",
                entry.phrase(),
                entry.level() == WordLevel.BLOCK,
                entry.family() == null ? "" : speech.say(entry.family().key()),
                entry.article() == null ? "" : speech.say(WordFamily.articleKey(entry.article())));
    }
}
