package dev.sevenstar.listing.web;

import dev.sevenstar.listing.AskedOf;
import dev.sevenstar.listing.AttributeEntry;
import dev.sevenstar.listing.DetailBlock;
import dev.sevenstar.listing.Draft;
import dev.sevenstar.listing.ListingCard;
import dev.sevenstar.listing.ListingContent;
import dev.sevenstar.listing.PublishedListings;
import dev.sevenstar.listing.Sales;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A draft as its buyers would read it. */
@Component
class PreviewPages {

    record Line(String label, String price) {}

    record Block(String kind, String html, List<MediaShelf.Shown> pictures, List<String> related) {}

    record Page(
            String number,
            String title,
            String subtitle,
            List<MediaShelf.Shown> pictures,
            List<Line> prices,
            String promise,
            List<Line> parameters,
            List<Block> blocks) {}

    private static final int SKUS_SHOWN = 12;

    private final MediaShelf media;
    private final AskedOf asked;
    private final PublishedListings published;
    private final Phrases phrases;

    PreviewPages(MediaShelf media, AskedOf asked, PublishedListings published, Phrases phrases) {
        this.media = media;
        this.asked = asked;
        this.published = published;
        this.phrases = phrases;
    }

    Page of(Draft draft) {
        var content = draft.content();
        var shop = draft.listing().key().shopId();
        return new Page(
                draft.listing().number(),
                content.title().isEmpty() ? phrases.text("listing.untitled") : content.title(),
                content.basics().subtitle(),
                media.these(shop, content.gallery().pictures()),
                prices(content.sales()),
                promise(content),
                parameters(content),
                content.detail().blocks().stream()
                        .filter(DetailBlock::isFilled)
                        .map(block -> block(shop, block))
                        .toList());
    }

    private static List<Line> prices(Sales sales) {
        var lines = new ArrayList<Line>();
        if (sales.pricing().hasTiers())
            for (var tier : sales.tiers())
                if (tier.from() != null && tier.price() != null)
                    lines.add(new Line(
                            "≥ " + tier.from() + " " + sales.unit(),
                            tier.price().toString()));
        if (!sales.pricing().hasTiers())
            for (var sku : sales.skus())
                if (sku.price() != null && lines.size() < SKUS_SHOWN)
                    lines.add(new Line(sku.label(), sku.price().toString()));
        return lines;
    }

    private String promise(ListingContent content) {
        return content.delivery().promises().stream()
                .map(promise -> "≥ " + promise.from() + " " + content.sales().unit() + " "
                        + phrases.text("listing.promise." + promise.within().key()))
                .collect(Collectors.joining(" · "));
    }

    private List<Line> parameters(ListingContent content) {
        var lines = new ArrayList<Line>();
        var category = content.categoryId();
        if (category != null)
            for (var visible : asked.visible(category, content.basics()))
                content.basics()
                        .attribute(visible.attribute().id())
                        .ifPresent(entry ->
                                lines.add(new Line(visible.attribute().name().in(phrases.locale()), words(entry))));
        content.basics().ownAttributes().forEach(own -> lines.add(new Line(own.name(), own.value())));
        return lines;
    }

    private static String words(AttributeEntry entry) {
        var words = entry.items().stream().map(AttributeEntry.Item::text).collect(Collectors.joining("、"));
        return entry.unit().isEmpty() ? words : words + " " + entry.unit();
    }

    private Block block(long shop, DetailBlock block) {
        var html = block.html() == null ? "" : block.html();
        var related = published.cards(shop, block.listings()).stream()
                .map(ListingCard::title)
                .toList();
        return new Block(block.kind().key(), html, media.these(shop, block.pictures()), related);
    }
}
