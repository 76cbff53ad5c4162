package dev.sevenstar.catalog.web.admin;

import dev.sevenstar.catalog.CategoryCard;
import java.util.Locale;

/** A category in a list of its siblings. */
record CategoryRow(
        long id, String name, String other, String href, int below, boolean leaf, boolean active, boolean edited) {

    static CategoryRow of(CategoryCard card, Locale locale) {
        var english = "en".equals(locale.getLanguage());
        return new CategoryRow(
                card.id(),
                card.name().in(locale),
                english ? card.nameZh() : card.nameEn(),
                "/admin/categories/" + card.id(),
                card.below(),
                card.leaf(),
                card.active(),
                card.edited());
    }
}
