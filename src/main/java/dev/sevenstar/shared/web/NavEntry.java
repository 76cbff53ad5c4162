package dev.sevenstar.shared.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of the navigation, offered as a bean by the module that owns the page. */
public interface NavEntry {

    enum Area {
        WORKBENCH,
        ADMIN
    }

    Area area();

    /** Message key of the word. */
    String key();

    String href();

    /** Name of the symbol in the icon sprite. */
    String icon();

    int order();

    /** The right one needs to see it; empty: any seat. */
    String right();

    /** Addresses elsewhere whose pages belong to this line, as those of a strip of tabs do. */
    default List<String> also() {
        return List.of();
    }

    /** What waits there for this shop, null for nothing to say; one statement at most. */
    default @Nullable Integer badge(long shopId) {
        return null;
    }

    static NavEntry of(Area area, int order, String key, String href, String icon, String right) {
        return of(area, order, key, href, icon, right, List.of());
    }

    static NavEntry of(Area area, int order, String key, String href, String icon, String right, List<String> also) {
        record Plain(Area area, int order, String key, String href, String icon, String right, List<String> also)
                implements NavEntry {}
        return new Plain(area, order, key, href, icon, right, also);
    }
}
