package dev.sevenstar.shared.sheets;

import dev.sevenstar.shared.Refused;

/** A file that is no table, or one too large; the reason says what to do about it. */
public class UnreadableSheet extends Refused {

    UnreadableSheet(String key, Object... args) {
        super("shared.sheet." + key, args);
    }
}
