package dev.sevenstar.listing;

import dev.sevenstar.catalog.Catalog;
import dev.sevenstar.catalog.Category;
import dev.sevenstar.catalog.ProhibitedWords;
import dev.sevenstar.catalog.WordFamily;
import dev.sevenstar.listing.Circumstances.Place;
import dev.sevenstar.listing.Circumstances.WordHit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Looks through everything buyers would read for words the law forbids. */
@Component
class ForbiddenWords {

    private final ProhibitedWords words;
    private final Catalog catalog;

    ForbiddenWords(ProhibitedWords words, Catalog catalog) {
        this.words = words;
        this.catalog = catalog;
    }

    List<WordHit> in(ListingContent content) {
        var allowed = allowed(content);
        var hits = new ArrayList<WordHit>();
        var basics = content.basics();
        find(hits, basics.title(), allowed, Step.BASICS, "title");
        find(hits, basics.subtitle(), allowed, Step.BASICS, "subtitle");
        for (int i = 0; i < basics.ownAttributes().size(); i++) {
            find(hits, basics.ownAttributes().get(i).name(), allowed, Step.BASICS, "own." + i + ".name");
            find(hits, basics.ownAttributes().get(i).value(), allowed, Step.BASICS, "own." + i + ".value");
        }
        for (var entry : basics.attributes())
            for (var item : entry.items())
                if (item.valueId() == null)
                    find(hits, item.text(), allowed, Step.BASICS, "attribute." + entry.attributeId());
        for (var block : content.detail().blocks())
            if (block.html() != null)
                find(hits, block.html().replaceAll("<[^>]*>", " "), allowed, Step.DETAIL, "b." + block.id() + ".html");
        return hits;
    }

    private List<String> allowed(ListingContent content) {
        var id = content.categoryId();
        if (id == null) return List.of();
        return catalog.path(id).stream()
                .map(Category::name)
                .map(name -> name.zh())
                .toList();
    }

    private void find(List<WordHit> hits, String text, List<String> allowed, Step step, String field) {
        if (text.isBlank()) return;
        for (var hit : words.find(text, allowed))
            hits.add(new WordHit(
                    hit.word(),
                    hit.blocks(),
                    hit.family().key(),
                    WordFamily.articleKey(hit.article()),
                    hit.adviceKey(),
                    new FieldRef(step, field),
                    new Place(text, hit.start(), hit.end())));
    }
}
