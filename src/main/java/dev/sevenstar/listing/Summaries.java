package dev.sevenstar.listing;

import dev.sevenstar.media.Pictures;
import dev.sevenstar.media.Uses;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Draws the summary out of a content, the cover's file included. */
@Component
class Summaries {

    private final Surroundings surroundings;
    private final Pictures pictures;
    private final Revisions revisions;
    private final Uses uses;

    Summaries(Surroundings surroundings, Pictures pictures, Revisions revisions, Uses uses) {
        this.surroundings = surroundings;
        this.pictures = pictures;
        this.revisions = revisions;
        this.uses = uses;
    }

    Summary of(long shopId, ListingContent content, Misfits misfits) {
        return of(shopId, content, Assessment.of(content, surroundings.of(shopId, content, misfits)));
    }

    Summary of(long shopId, ListingContent content, Assessment assessment) {
        var cover = content.gallery().cover().flatMap(id -> pictures.of(shopId).find(id));
        return Summary.of(
                content, assessment, cover.map(picture -> picture.hash()).orElse(null));
    }

    /** Keeps pictures and videos from being deleted while the content or what buyers see shows them. */
    void tellUses(Listing listing, ListingContent content) {
        var shown = new HashSet<>(media(content));
        listing.publishedNumber()
                .flatMap(number -> revisions.find(listing.key(), number))
                .ifPresent(published -> shown.addAll(media(published.content())));
        uses.replace(listing.key().shopId(), "listings", listing.key().id(), content.title(), shown);
    }

    private static Set<Long> media(ListingContent content) {
        var ids = new HashSet<>(content.gallery().pictures());
        ids.add(content.gallery().whiteBackground());
        ids.add(content.gallery().video());
        ids.addAll(content.sales().pictures());
        for (var block : content.detail().blocks()) {
            ids.addAll(block.pictures());
            ids.add(block.videoId());
        }
        ids.remove(null);
        return ids;
    }
}
