package dev.sevenstar.listing;

import dev.sevenstar.catalog.Catalog;
import dev.sevenstar.catalog.Category;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** Which listings sell no thing that can be sent, by their category. */
@Component
public class VirtualGoods {

    private final Catalog catalog;

    VirtualGoods(Catalog catalog) {
        this.catalog = catalog;
    }

    public boolean isAnyOf(Collection<PublishedListing> listings) {
        return listings.stream().anyMatch(this::isVirtual);
    }

    private boolean isVirtual(PublishedListing listing) {
        var category = listing.content().categoryId();
        return category != null
                && catalog.find(category).filter(Category::isVirtual).isPresent();
    }
}
