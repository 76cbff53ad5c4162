package dev.sevenstar.listing;

import dev.sevenstar.media.PictureRef;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.ShopKey;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A listing as buyers see it: one revision of it, which is also what an order keeps as its snapshot
 * (shop, id, revision). The stock is that of the moment it was read, SKU key → pieces.
 */
public record PublishedListing(
        long shopId,
        long id,
        int revision,
        ListingState state,
        ListingContent content,
        Map<String, Integer> stock,
        int stars,
        int score,
        Instant publishedAt,
        @Nullable Instant expiresAt,
        @Nullable String coverHash) {

    PublishedListing with(Map<String, Integer> present) {
        return new PublishedListing(
                shopId, id, revision, state, content, present, stars, score, publishedAt, expiresAt, coverHash);
    }

    public ShopKey key() {
        return new ShopKey(shopId, id);
    }

    public String number() {
        return Ids.text(id);
    }

    /** Address of the cover at one of the kept sizes; null when it has no picture. */
    public @Nullable String coverUrl(int size) {
        return coverHash == null ? null : PictureRef.url(coverHash, size);
    }

    /** False when it was taken down, has expired or was deleted; buyers are told so. */
    public boolean isOnline() {
        return state == ListingState.ONLINE;
    }

    public PriceTable prices() {
        return PriceTable.of(content.sales());
    }

    public int stockOf(String sku) {
        return stock.getOrDefault(sku, 0);
    }

    public long stockTotal() {
        return stock.values().stream().mapToLong(Integer::longValue).sum();
    }
}
