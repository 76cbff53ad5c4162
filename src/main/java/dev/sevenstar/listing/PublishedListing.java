package dev.sevenstar.listing;

import dev.sevenstar.listing.PriceTable.Line;
import dev.sevenstar.listing.PriceTable.NextStep;
import dev.sevenstar.listing.PriceTable.Pick;
import dev.sevenstar.listing.PriceTable.Quote;
import dev.sevenstar.media.PictureRef;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.ShopKey;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A listing as buyers see it: one revision of it, which is also what an order keeps as its snapshot
 * (shop, id, revision). The stock is that of the moment it was read, SKU key → pieces, and
 * so are the special prices.
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
        @Nullable String coverHash,
        List<Special> specials) {

    PublishedListing with(Map<String, Integer> present) {
        return with(present, specials);
    }

    PublishedListing with(Map<String, Integer> present, List<Special> live) {
        return new PublishedListing(
                shopId, id, revision, state, content, present, stars, score, publishedAt, expiresAt, coverHash, live);
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

    /** As they were published, whatever is cheaper for a while. */
    public PriceTable prices() {
        return PriceTable.of(content.sales());
    }

    /** The special price that holds now and has anything left: the one that buyers see. */
    public Optional<Special> special() {
        return specials.stream().filter(Special::isLeft).findFirst();
    }

    /** What buyers see: the special price where there is one, of those SKUs that it has any of. */
    public PriceTable presentPrices() {
        return special()
                .map(each -> each.price().prices().only(each.left()).orLower(prices()))
                .orElseGet(this::prices);
    }

    /**
     * What so many cost now. A line comes whole out of the share of a special price, or whole off the shelf at the
     * published one.
     */
    public Quote quote(List<Pick> picks) {
        var listed = prices().quote(picks);
        if (special().isEmpty()) return listed;
        var lines = listed.lines().stream()
                .map(line -> marked(line, listed.quantity()))
                .toList();
        var total = lines.stream().map(Line::amount).reduce(Money.ZERO, Money::plus);
        return new Quote(lines, listed.quantity(), total, listed.missing(), next(picks, listed, lines));
    }

    /** What more pieces cost at the special price as long as its share holds them, else what the published one says. */
    private @Nullable NextStep next(List<Pick> picks, Quote listed, List<Line> lines) {
        var cheaper = presentPrices().quote(picks).next();
        var left = special().stream()
                .mapToInt(each ->
                        lines.stream().mapToInt(line -> each.left(line.sku())).sum())
                .sum();
        if (cheaper != null && left >= listed.quantity() + cheaper.add()) return cheaper;
        var usual = listed.next();
        var worthIt =
                usual != null && lines.stream().allMatch(line -> usual.price().isBelow(line.unitPrice()));
        return worthIt ? usual : null;
    }

    private Line marked(Line line, int quantity) {
        return specials.stream()
                .filter(each -> each.left(line.sku()) >= line.quantity())
                .flatMap(each -> each.price().prices().find(line.sku(), quantity).stream()
                        .map(price -> line.at(
                                price.isBelow(line.unitPrice()) ? price : line.unitPrice(),
                                new Markdown(
                                        each.price().kind(),
                                        each.price().holder(),
                                        each.price().label(),
                                        line.unitPrice()))))
                .min(Comparator.comparing(Line::unitPrice))
                .orElse(line);
    }

    public int stockOf(String sku) {
        return stock.getOrDefault(sku, 0);
    }

    /** The most that can be ordered of it at once: from the shelf, or from the share of a special price. */
    public int available(String sku) {
        var shares = specials.stream().mapToInt(each -> each.left(sku)).max().orElse(0);
        return Math.max(stockOf(sku), shares);
    }

    public long stockTotal() {
        return stock.values().stream().mapToLong(Integer::longValue).sum();
    }
}
