package dev.sevenstar.listing;

import dev.sevenstar.catalog.Answer;
import dev.sevenstar.catalog.AttributeSet;
import dev.sevenstar.catalog.Catalog;
import dev.sevenstar.listing.Circumstances.AskedAttribute;
import dev.sevenstar.listing.Circumstances.CategoryBrief;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the chosen category asks of exactly this content, with its cascades applied. */
@Component
public class AskedOf {

    private final Catalog catalog;

    AskedOf(Catalog catalog) {
        this.catalog = catalog;
    }

    @Nullable
    CategoryBrief brief(ListingContent content) {
        var id = content.categoryId();
        if (id == null) return null;
        return catalog.find(id)
                .map(category -> new CategoryBrief(
                        category.name().zh(), catalog.takesListings(id), category.coreWords(), asked(id, content)))
                .orElse(null);
    }

    private List<AskedAttribute> asked(long category, ListingContent content) {
        return visible(category, content.basics()).stream()
                .map(visible -> new AskedAttribute(
                        visible.attribute().id(),
                        visible.attribute().name().zh(),
                        visible.required(),
                        words(content.basics(), visible.attribute().id())))
                .toList();
    }

    /** The attributes to show for what is answered so far; specifications are asked with the prices. */
    public List<AttributeSet.Visible> visible(long category, Basics basics) {
        var answers = new HashMap<Long, Answer>();
        for (var entry : basics.attributes()) answers.put(entry.attributeId(), answer(entry));
        return visible(category, answers);
    }

    private List<AttributeSet.Visible> visible(long category, Map<Long, Answer> answers) {
        return catalog.attributes(category).visibleWith(answers).stream()
                .filter(visible -> !visible.attribute().spec())
                .toList();
    }

    private static Answer answer(AttributeEntry entry) {
        return new Answer(
                entry.items().stream()
                        .map(item -> new Answer.Item(item.valueId(), item.text()))
                        .toList(),
                entry.unit());
    }

    private static List<String> words(Basics basics, long attributeId) {
        return basics.attribute(attributeId)
                .filter(AttributeEntry::isFilled)
                .map(entry -> entry.items().stream()
                        .map(item -> item.text() + entry.unit())
                        .toList())
                .orElse(List.of());
    }
}
