package dev.sevenstar.listing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One block of the detail page. The id is unique inside the page and survives reordering. */
public record DetailBlock(
        String id,
        BlockKind kind,
        @Nullable String html,
        List<Long> pictures,
        List<Long> listings,
        @Nullable Long videoId) {

    public DetailBlock {
        pictures = pictures == null ? List.of() : List.copyOf(pictures);
        listings = listings == null ? List.of() : List.copyOf(listings);
    }

    public static DetailBlock blank(String id, BlockKind kind) {
        return new DetailBlock(id, kind, null, List.of(), List.of(), null);
    }

    /** Says something to a buyer; an empty block earns nothing and is not shown. */
    public boolean isFilled() {
        return switch (kind) {
            case PARAMETERS -> true;
            case PICTURE, PICTURES -> !pictures.isEmpty();
            case RELATED -> !listings.isEmpty();
            case VIDEO -> videoId != null;
            case SCENE, FACTORY -> hasText() || !pictures.isEmpty();
            case SHIPPING, TEXT -> hasText();
        };
    }

    private boolean hasText() {
        return html != null && !html.replaceAll("<[^>]*>", "").isBlank();
    }
}
