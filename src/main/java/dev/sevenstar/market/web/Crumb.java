package dev.sevenstar.market.web;

import dev.sevenstar.catalog.Category;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A step of the way to a page; the page itself has no address. */
record Crumb(String text, @Nullable String href) {

    static List<Crumb> to(List<Category> path, Speech speech, boolean lastIsHere) {
        var crumbs = new ArrayList<Crumb>();
        crumbs.add(new Crumb(speech.say("market.crumb.home"), "/"));
        for (var category : path) {
            var here = lastIsHere && category.equals(path.get(path.size() - 1));
            crumbs.add(new Crumb(speech.name(category.name()), here ? null : "/categories/" + category.id()));
        }
        return crumbs;
    }
}
