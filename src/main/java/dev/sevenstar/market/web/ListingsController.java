package dev.sevenstar.market.web;

import dev.sevenstar.identity.Shop;
import dev.sevenstar.identity.Shops;
import dev.sevenstar.listing.ListingState;
import dev.sevenstar.listing.PublishedListing;
import dev.sevenstar.listing.PublishedListings;
import dev.sevenstar.market.ListingSearch;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Kept;
import dev.sevenstar.shared.web.Serves;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a listing. The quantities one types are in its address, so it computes without script too. */
@Controller("marketListingsController")
@RequestMapping("/listings/{number}")
@Serves(Audience.EVERYONE)
class ListingsController {

    private static final int SIMILAR = 6;

    private final PublishedListings listings;
    private final Shops shops;
    private final ListingSearch search;
    private final ShopCards shopCards;
    private final CardRows cards;
    private final ListingMedia media;
    private final ListingViews views;
    private final Orders orders;
    private final ListingData data;
    private final Seen seen;
    private final Speech speech;
    private final ClosedShops closed;

    ListingsController(
            PublishedListings listings,
            Shops shops,
            ListingSearch search,
            ShopCards shopCards,
            CardRows cards,
            ListingMedia media,
            ListingViews views,
            Orders orders,
            ListingData data,
            Seen seen,
            Speech speech,
            ClosedShops closed) {
        this.closed = closed;
        this.listings = listings;
        this.shops = shops;
        this.search = search;
        this.shopCards = shopCards;
        this.cards = cards;
        this.media = media;
        this.views = views;
        this.orders = orders;
        this.data = data;
        this.seen = seen;
        this.speech = speech;
    }

    @GetMapping
    @Kept(params = {"n", "spec", "dest"})
    String show(
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> params,
            @RequestParam(defaultValue = "") String spec,
            @RequestParam(defaultValue = "") String dest,
            Model model,
            HttpServletResponse response) {
        var found = listings.find(Ids.parse(number));
        if (found.isEmpty()) return closed.show(shopThatSold(number), model, response);
        var listing = found.get();
        model.addAttribute("similar", similar(listing));
        if (!listing.isOnline()) return gone(listing, model, response);
        var shop = shops.get(listing.shopId());
        var picks = new Picks(listing, params.getOrDefault("n", List.of()), spec);
        var pictures = media.pictures(listing);
        var view = views.of(listing, shop, picks, pictures, media.videos(listing));
        var card = shopCards.of(shop);
        model.addAttribute("listing", view);
        model.addAttribute("shop", card);
        if (view.priceNote() == null) model.addAttribute("order", orders.view(listing, shop, picks, pictures, dest));
        tell(listing, view, card, model);
        return "market/listings/show";
    }

    /** An address outlives its listing when the shop is erased. */
    private Shop shopThatSold(String number) {
        return listings.locate(Ids.parse(number))
                .flatMap(key -> shops.findById(key.shopId()))
                .filter(Shop::isClosed)
                .orElseThrow(NotFound::new);
    }

    private List<CardRow> similar(PublishedListing listing) {
        var category = listing.content().categoryId();
        if (category == null) return List.of();
        return cards.later(search.similar(listing.content().title(), category, listing.id(), SIMILAR));
    }

    /** Deleted is gone for good (410), taken down may come back (404); either way there is something like it. */
    private String gone(PublishedListing listing, Model model, HttpServletResponse response) {
        var deleted = listing.state() == ListingState.DELETED;
        response.setStatus(deleted ? HttpServletResponse.SC_GONE : HttpServletResponse.SC_NOT_FOUND);
        model.addAttribute("goneTitle", listing.content().title());
        model.addAttribute("deleted", deleted);
        model.addAttribute("shopHref", "/shops/" + Ids.text(listing.shopId()));
        seen.unlisted(model);
        return "market/listings/gone";
    }

    private void tell(PublishedListing listing, ListingView view, ShopCard shop, Model model) {
        var path = "/listings/" + view.number();
        var price = view.priceNote() != null
                ? view.priceNote()
                : listing.presentPrices()
                        .lowest()
                        .map(low -> speech.say("market.card.from", low))
                        .orElse("");
        var description = speech.say("market.listing.description", view.title(), price, shop.name(), shop.place());
        seen.as(model, path, view.title(), description);
        seen.product(model);
        if (!view.pictures().isEmpty())
            seen.picture(model, view.pictures().get(0).large());
        seen.data(model, List.of(data.product(listing, view, shop, description), seen.crumbs(view.crumbs(), path)));
    }
}
