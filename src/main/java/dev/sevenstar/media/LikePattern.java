package dev.sevenstar.media;

import java.util.Locale;

/** What a person typed as a pattern of SQL's {@code like … escape '!'}; their signs mean themselves. */
class LikePattern {

    private LikePattern() {}

    static String containing(String typed) {
        var plain = typed.strip().toLowerCase(Locale.ROOT);
        return "%" + plain.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
