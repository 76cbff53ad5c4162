package dev.sevenstar.listing.web;

import dev.sevenstar.shared.web.NavEntry;
import dev.sevenstar.shared.web.PaletteAction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the listings stand in the navigation, and what the palette can begin. */
@Configuration(proxyBeanMethods = false)
class ListingFrame {

    @Bean
    static NavEntry listingsNav() {
        return NavEntry.of(
                NavEntry.Area.WORKBENCH, 20, "listing.nav.listings", "/workbench/listings", "listing", "listing");
    }

    @Bean
    static NavEntry listingReviewsNav() {
        return NavEntry.of(
                NavEntry.Area.ADMIN, 20, "listing.nav.reviews", "/admin/listing-reviews", "shield", "review");
    }

    @Bean
    static PaletteAction newListing() {
        return new PaletteAction(10, "listing.palette.new", "/workbench/listings/new", "plus", "listing");
    }
}
