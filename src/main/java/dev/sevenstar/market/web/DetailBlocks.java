package dev.sevenstar.market.web;

import dev.sevenstar.listing.DetailBlock;
import dev.sevenstar.listing.PublishedListing;
import dev.sevenstar.listing.PublishedListings;
import dev.sevenstar.market.web.ListingView.Block;
import dev.sevenstar.market.web.ListingView.ParamRow;
import dev.sevenstar.market.web.ListingView.Pic;
import dev.sevenstar.media.Picture;
import dev.sevenstar.media.Pictures;
import dev.sevenstar.media.Video;
import dev.sevenstar.shared.text.SafeHtml;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The blocks of a detail page that say something, in their order. */
@Component
class DetailBlocks {

    private final PublishedListings listings;
    private final Pictures pictures;
    private final OfShop ofShop;
    private final Speech speech;

    DetailBlocks(PublishedListings listings, Pictures pictures, OfShop ofShop, Speech speech) {
        this.listings = listings;
        this.pictures = pictures;
        this.ofShop = ofShop;
        this.speech = speech;
    }

    List<Block> of(PublishedListing listing, List<ParamRow> params, Map<Long, Picture> shown, Map<Long, Video> videos) {
        return listing.content().detail().blocks().stream()
                .filter(DetailBlock::isFilled)
                .flatMap(block -> block(listing, block, params, shown, videos).stream())
                .toList();
    }

    private Optional<Block> block(
            PublishedListing listing,
            DetailBlock block,
            List<ParamRow> params,
            Map<Long, Picture> shown,
            Map<Long, Video> videos) {
        var hidden = listing.content().gallery().privatePictures();
        var pics = hidden
                ? List.<Pic>of()
                : ListingViews.pics(block.pictures(), shown, listing.content().title());
        var html = clean(block.html());
        var heading = speech.say("market.block." + block.kind().key());
        var view =
                switch (block.kind()) {
                    case PICTURE, PICTURES -> new Block("pictures", "", null, pics, List.of(), null);
                    case PARAMETERS -> new Block("params", heading, null, List.of(), List.of(), null);
                    case RELATED -> new Block("related", heading, null, List.of(), related(listing, block), null);
                    case VIDEO ->
                        new Block(
                                "video",
                                heading,
                                null,
                                List.of(),
                                List.of(),
                                ListingViews.film(block.videoId(), videos, pics));
                    case SCENE, FACTORY, SHIPPING -> new Block("text", heading, html, pics, List.of(), null);
                    case TEXT -> new Block("text", "", html, pics, List.of(), null);
                };
        return isEmpty(view, params) ? Optional.empty() : Optional.of(view);
    }

    private static boolean isEmpty(Block block, List<ParamRow> params) {
        if (block.kind().equals("params")) return params.isEmpty();
        return block.html() == null
                && block.pictures().isEmpty()
                && block.cards().isEmpty()
                && block.video() == null;
    }

    private List<CardRow> related(PublishedListing listing, DetailBlock block) {
        var cards = listings.cards(listing.shopId(), block.listings());
        return ofShop.rows(cards, pictures.of(listing.shopId()));
    }

    /** What a seller wrote was cleaned when it was saved; a page open to all cleans it once more. */
    private static @Nullable String clean(@Nullable String html) {
        return html == null || html.isBlank() ? null : SafeHtml.of(html);
    }
}
