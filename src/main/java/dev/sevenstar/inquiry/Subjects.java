package dev.sevenstar.inquiry;

import dev.sevenstar.listing.PriceTable;
import dev.sevenstar.listing.PublishedListing;
import dev.sevenstar.listing.PublishedListings;
import dev.sevenstar.media.Pictures;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.text.Digits;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns a listing on sale into the subject of an inquiry. */
@Component
public class Subjects {

    /** A subject and whose it is. */
    public record Offered(long shopId, Subject subject) {}

    private static final int COVER = 220;

    private final PublishedListings listings;
    private final Pictures pictures;

    Subjects(PublishedListings listings, Pictures pictures) {
        this.listings = listings;
        this.pictures = pictures;
    }

    /** Empty when it is not online. */
    public Optional<Offered> offered(long listingId) {
        return listings.find(listingId).filter(PublishedListing::isOnline).map(this::offered);
    }

    public Offered offered(PublishedListing listing) {
        var content = listing.content();
        var sales = content.sales();
        var subject = new Subject(
                listing.id(),
                content.title(),
                cover(listing),
                sales.unit(),
                sales.minimum().orElse(null),
                sales.privatePrice() ? "" : tiers(listing.prices()));
        return new Offered(listing.shopId(), subject);
    }

    private @Nullable String cover(PublishedListing listing) {
        return listing.content()
                .gallery()
                .cover()
                .flatMap(id -> pictures.of(listing.shopId()).find(id))
                .map(picture -> picture.url(COVER))
                .orElse(null);
    }

    private static String tiers(PriceTable prices) {
        if (!prices.steps().isEmpty())
            return prices.steps().stream()
                    .map(s -> "≥" + Digits.grouped(s.from()) + " " + s.price())
                    .collect(Collectors.joining(" · "));
        var low = prices.lowest().map(Money::toString).orElse("");
        var high = prices.highest().map(Money::toString).orElse("");
        return low.equals(high) ? low : low + "–" + high;
    }
}
