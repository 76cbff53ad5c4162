package dev.sevenstar.catalog.web.admin;

import dev.sevenstar.catalog.Categories;
import dev.sevenstar.catalog.CategoryCard;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A step of the way to a page. */
record Crumb(String text, @Nullable String href) {

    /** From the tree's front page down to a category, and on to a page below it if it has a name. */
    static List<Crumb> to(Speech speech, Categories categories, @Nullable CategoryCard card, @Nullable String here) {
        var way = new ArrayDeque<CategoryCard>();
        var at = card;
        while (at != null) {
            way.addFirst(at);
            at = at.parentId() == null ? null : categories.get(at.parentId());
        }
        var crumbs = new ArrayList<Crumb>();
        crumbs.add(new Crumb(speech.say("catalog.categories.title"), "/admin/categories"));
        for (var step : way) crumbs.add(new Crumb(step.name().in(speech.locale()), "/admin/categories/" + step.id()));
        if (here != null) crumbs.add(new Crumb(here, null));
        else
            crumbs.set(
                    crumbs.size() - 1, new Crumb(crumbs.get(crumbs.size() - 1).text(), null));
        return crumbs;
    }
}
