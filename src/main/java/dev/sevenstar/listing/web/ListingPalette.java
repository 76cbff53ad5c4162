package dev.sevenstar.listing.web;

import dev.sevenstar.listing.ShopListings;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.web.PaletteSource;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Finds the shop's own listings by their number, or by words of the title or cargo number. */
@Component
class ListingPalette implements PaletteSource {

    private final ShopListings listings;
    private final MessageSource messages;

    ListingPalette(ShopListings listings, MessageSource messages) {
        this.listings = listings;
        this.messages = messages;
    }

    @Override
    public String key() {
        return "listing.nav.listings";
    }

    @Override
    public String icon() {
        return "listing";
    }

    @Override
    public String right() {
        return "listing";
    }

    @Override
    public List<Hit> find(long shopId, String words, int limit) {
        return found(shopId, words, limit).stream().map(this::hit).toList();
    }

    private List<ShopListings.Row> found(long shopId, String words, int limit) {
        var numbered = listings.these(shopId, Ids.find(words).stream().toList());
        if (!numbered.isEmpty()) return numbered;
        return listings.page(shopId, new ShopListings.Filter(null, words.strip(), null, null, null), null, limit);
    }

    private Hit hit(ShopListings.Row row) {
        var state =
                "listing.state." + row.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Hit(
                row.title(),
                messages.getMessage(state, null, LocaleContextHolder.getLocale()),
                "/workbench/listings/" + row.number());
    }
}
