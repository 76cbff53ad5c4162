package dev.sevenstar.market.web;

import dev.sevenstar.listing.DetailBlock;
import dev.sevenstar.listing.PublishedListing;
import dev.sevenstar.listing.Sku;
import dev.sevenstar.listing.SpecValue;
import dev.sevenstar.media.Picture;
import dev.sevenstar.media.Pictures;
import dev.sevenstar.media.Video;
import dev.sevenstar.media.Videos;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** All pictures of a listing in one statement, all videos in another. */
@Component("marketListingMedia")
class ListingMedia {

    private final Pictures pictures;
    private final Videos videos;

    ListingMedia(Pictures pictures, Videos videos) {
        this.pictures = pictures;
        this.videos = videos;
    }

    Map<Long, Picture> pictures(PublishedListing listing) {
        var content = listing.content();
        var ofBlocks = content.detail().blocks().stream().flatMap(block -> block.pictures().stream());
        var ofValues = content.sales().axes().stream()
                .flatMap(axis -> axis.values().stream())
                .map(SpecValue::pictureId);
        var ofSkus = content.sales().skus().stream().map(Sku::pictureId);
        var ids = Stream.of(content.gallery().pictures().stream(), ofBlocks, ofValues, ofSkus)
                .flatMap(found -> found)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return ids.isEmpty() ? Map.of() : pictures.of(listing.shopId()).all(ids);
    }

    Map<Long, Video> videos(PublishedListing listing) {
        var ofBlocks = listing.content().detail().blocks().stream().map(DetailBlock::videoId);
        var ids = Stream.concat(Stream.ofNullable(listing.content().gallery().video()), ofBlocks)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return ids.isEmpty() ? Map.of() : videos.all(listing.shopId(), ids);
    }
}
