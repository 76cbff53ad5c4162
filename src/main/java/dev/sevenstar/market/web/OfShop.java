package dev.sevenstar.market.web;

import dev.sevenstar.listing.ListingCard;
import dev.sevenstar.market.Card;
import dev.sevenstar.media.ShopPictures;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Rows of one shop's listings straight from the database: what a seller set beside his goods. */
@Component
class OfShop {

    private final CardRows rows;

    OfShop(CardRows rows) {
        this.rows = rows;
    }

    List<CardRow> rows(List<ListingCard> listings, ShopPictures pictures) {
        var covers = pictures.all(listings.stream()
                .map(ListingCard::coverPicture)
                .filter(Objects::nonNull)
                .toList());
        var cards = listings.stream()
                .map(listing -> {
                    var cover = listing.coverPicture() == null ? null : covers.get(listing.coverPicture());
                    return new Card(
                            listing.shopId(),
                            listing.id(),
                            listing.title(),
                            cover == null ? null : cover.hash(),
                            listing.priceFrom(),
                            Objects.equals(listing.priceFrom(), listing.priceTo()),
                            listing.unit(),
                            Objects.requireNonNullElse(listing.minimumOrder(), 1),
                            listing.stars(),
                            true,
                            listing.stockTotal() == 0,
                            "",
                            "");
                })
                .toList();
        return rows.of(cards, Map.of(), 0);
    }
}
