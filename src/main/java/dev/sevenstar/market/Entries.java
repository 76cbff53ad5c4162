package dev.sevenstar.market;

import dev.sevenstar.catalog.Catalog;
import dev.sevenstar.catalog.Category;
import dev.sevenstar.catalog.Name;
import dev.sevenstar.identity.Shop;
import dev.sevenstar.identity.Shops;
import dev.sevenstar.listing.AttributeEntry;
import dev.sevenstar.listing.ListingContent;
import dev.sevenstar.listing.PublishedListing;
import dev.sevenstar.listing.SpecAxis;
import dev.sevenstar.market.SearchEntry.Trait;
import dev.sevenstar.media.Pictures;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the search's entries of published listings, with the words of their category and shop. */
@Component("marketEntries")
class Entries {

    private final Catalog catalog;
    private final Shops shops;
    private final Pictures pictures;

    Entries(Catalog catalog, Shops shops, Pictures pictures) {
        this.catalog = catalog;
        this.shops = shops;
        this.pictures = pictures;
    }

    List<SearchEntry> of(Collection<PublishedListing> listings) {
        var ids = listings.stream().map(PublishedListing::shopId).distinct().toList();
        Map<Long, Shop> byId = shops.findAllById(ids).stream().collect(Collectors.toMap(Shop::id, Function.identity()));
        var covers = covers(listings);
        return listings.stream()
                .map(listing -> entry(listing, byId.get(listing.shopId()), covers.get(listing.id())))
                .toList();
    }

    private Map<Long, String> covers(Collection<PublishedListing> listings) {
        var covers = new HashMap<Long, String>();
        var byShop = listings.stream().collect(Collectors.groupingBy(PublishedListing::shopId));
        byShop.forEach((shop, own) -> {
            var ids = own.stream().flatMap(l -> cover(l).stream()).distinct().toList();
            var found = pictures.of(shop).all(ids);
            for (var listing : own)
                cover(listing).map(found::get).ifPresent(picture -> covers.put(listing.id(), picture.hash()));
        });
        return covers;
    }

    private static Optional<Long> cover(PublishedListing listing) {
        var gallery = listing.content().gallery();
        return gallery.privatePictures() ? Optional.empty() : gallery.cover();
    }

    private SearchEntry entry(PublishedListing listing, @Nullable Shop shop, @Nullable String cover) {
        var content = listing.content();
        var card = card(listing, shop, cover);
        var path = content.categoryId() == null ? List.<Category>of() : catalog.path(content.categoryId());
        var leaf = path.isEmpty() ? List.<Category>of() : path.subList(path.size() - 1, path.size());
        var promise = content.delivery().promiseFor(card.minimum()).map(p -> p.within()
                .hours());
        return new SearchEntry(
                card,
                path.stream().map(Category::id).toList(),
                leaf.stream().flatMap(Entries::coreWords).toList(),
                path.stream()
                        .limit(Math.max(0, path.size() - 1))
                        .flatMap(c -> words(c.name()))
                        .toList(),
                traits(content),
                content.basics().cargoNumber(),
                province(card.region()),
                promise.orElse(null),
                listing.publishedAt());
    }

    private Card card(PublishedListing listing, @Nullable Shop shop, @Nullable String cover) {
        var sales = listing.content().sales();
        var lowest = listing.prices().lowest();
        return new Card(
                listing.shopId(),
                listing.id(),
                listing.content().title(),
                cover,
                sales.privatePrice() ? null : lowest.orElse(null),
                lowest.equals(listing.prices().highest()),
                sales.unit(),
                sales.minimum().orElse(1),
                listing.stars(),
                sales.takesOrders(),
                isSoldOut(listing),
                shop == null ? "" : shop.name(),
                shop == null ? "" : shop.regionCode());
    }

    /** A batch of many comes without its stock; then what the seller entered stands. */
    private static boolean isSoldOut(PublishedListing listing) {
        return listing.stock().isEmpty() ? listing.content().sales().stockTotal() == 0 : listing.stockTotal() == 0;
    }

    private static Stream<String> coreWords(Category leaf) {
        return Stream.of(words(leaf.name()), leaf.coreWords().stream(), leaf.synonyms().stream())
                .flatMap(Function.identity());
    }

    private static Stream<String> words(Name name) {
        return Stream.of(name.zh(), name.en());
    }

    static String province(String regionCode) {
        return regionCode.length() < 2 ? "" : regionCode.substring(0, 2) + "0000";
    }

    private List<Trait> traits(ListingContent content) {
        var traits = new ArrayList<Trait>();
        content.basics().attributes().forEach(entry -> attribute(entry, content, traits));
        for (var own : content.basics().ownAttributes()) traits.add(new Trait(0, null, own.value()));
        if (content.sales().pricing().hasSkus())
            content.sales().axes().forEach(axis -> specification(axis, content, traits));
        return traits;
    }

    private void attribute(AttributeEntry entry, ListingContent content, List<Trait> to) {
        for (var item : entry.items()) {
            to.add(new Trait(entry.attributeId(), item.valueId(), item.text() + entry.unit()));
            value(content, entry.attributeId(), item.valueId())
                    .map(Name::en)
                    .filter(english -> !english.equals(item.text()))
                    .forEach(english -> to.add(new Trait(entry.attributeId(), item.valueId(), english)));
        }
    }

    private Stream<Name> value(ListingContent content, long attributeId, @Nullable Long valueId) {
        if (content.categoryId() == null || valueId == null) return Stream.of();
        return catalog.attributes(content.categoryId()).find(attributeId).stream()
                .flatMap(attribute -> attribute.value(valueId).stream())
                .map(found -> found.name());
    }

    private void specification(SpecAxis axis, ListingContent content, List<Trait> to) {
        var id = Objects.requireNonNullElse(axis.attributeId(), 0L);
        for (var value : axis.values()) {
            var listed = content.categoryId() == null
                    ? null
                    : catalog.attributes(content.categoryId()).find(id).stream()
                            .flatMap(attribute -> attribute.values().stream())
                            .filter(known -> known.name().is(value.name()))
                            .findFirst()
                            .orElse(null);
            to.add(new Trait(id, listed == null ? null : listed.id(), value.name()));
            if (listed != null && !listed.name().en().equals(value.name()))
                to.add(new Trait(id, listed.id(), listed.name().en()));
        }
    }
}
