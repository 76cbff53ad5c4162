package dev.sevenstar.market.web;

import dev.sevenstar.catalog.Catalog;
import dev.sevenstar.catalog.Category;
import dev.sevenstar.identity.Shop;
import dev.sevenstar.identity.Shops;
import dev.sevenstar.listing.PublishedListings;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Serves;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What search engines may read: an index of maps, one for the categories and one for each shop. */
@Controller("marketSitemapController")
@Serves(Audience.EVERYONE)
class SitemapController {

    private static final int PER_MAP = 50_000;
    private static final CacheControl AN_HOUR =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String NAMES = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";

    private final Catalog catalog;
    private final Shops shops;
    private final PublishedListings listings;
    private final Seen seen;

    SitemapController(Catalog catalog, Shops shops, PublishedListings listings, Seen seen) {
        this.catalog = catalog;
        this.shops = shops;
        this.listings = listings;
        this.seen = seen;
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        var text = """
                User-agent: *
                Disallow: /workbench
                Disallow: /admin
                Disallow: /my/
                Disallow: /account
                Disallow: /search/suggestions
                Disallow: /language/
                Disallow: /theme/

                Sitemap: %s/sitemap.xml
                """.formatted(seen.base());
        return ResponseEntity.ok()
                .cacheControl(AN_HOUR)
                .contentType(MediaType.TEXT_PLAIN)
                .body(text);
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<String> index() {
        var maps = Stream.concat(
                Stream.of("/sitemaps/categories.xml"),
                shops.findAll().stream()
                        .filter(Shop::isOpen)
                        .map(Shop::number)
                        .map(number -> "/sitemaps/shops/" + number + ".xml"));
        return xml("sitemapindex", maps.limit(PER_MAP).map(path -> entry("sitemap", path)));
    }

    @GetMapping("/sitemaps/categories.xml")
    ResponseEntity<String> categories() {
        return xml(
                "urlset",
                Stream.concat(
                                Stream.of("/", "/categories"),
                                all(catalog.roots()).map(CategoriesController::href))
                        .map(path -> entry("url", path)));
    }

    @GetMapping("/sitemaps/shops/{number}.xml")
    ResponseEntity<String> shop(@PathVariable String number) {
        var shop = shops.get(Ids.parse(number));
        if (!shop.isOpen()) throw new NotFound();
        var goods = listings.ofShop(shop.id(), null, PER_MAP - 1).stream().map(card -> "/listings/" + card.number());
        return xml(
                "urlset",
                Stream.concat(Stream.of("/shops/" + shop.number()), goods).map(path -> entry("url", path)));
    }

    private Stream<Category> all(List<Category> categories) {
        return categories.stream()
                .flatMap(category -> Stream.concat(Stream.of(category), all(catalog.children(category.id()))));
    }

    private String entry(String element, String path) {
        return "<" + element + "><loc>" + seen.base() + path + "</loc></" + element + ">";
    }

    private static ResponseEntity<String> xml(String element, Stream<String> entries) {
        var body = HEAD + "<" + element + NAMES + entries.collect(Collectors.joining("\n")) + "\n</" + element + ">\n";
        return ResponseEntity.ok()
                .cacheControl(AN_HOUR)
                .contentType(MediaType.APPLICATION_XML)
                .body(body);
    }
}
