package dev.sevenstar.listing;

import dev.sevenstar.listing.Circumstances.PictureBrief;
import dev.sevenstar.logistics.FreightTemplates;
import dev.sevenstar.logistics.ShipFromAddresses;
import dev.sevenstar.media.Pictures;
import dev.sevenstar.media.Videos;
import dev.sevenstar.shared.ShopKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the rules must know of a content from the rooms that know it. */
@Component
class Surroundings {

    private final AskedOf asked;
    private final ForbiddenWords words;
    private final Pictures pictures;
    private final Videos videos;
    private final FreightTemplates templates;
    private final ShipFromAddresses addresses;

    Surroundings(
            AskedOf asked,
            ForbiddenWords words,
            Pictures pictures,
            Videos videos,
            FreightTemplates templates,
            ShipFromAddresses addresses) {
        this.asked = asked;
        this.words = words;
        this.pictures = pictures;
        this.videos = videos;
        this.templates = templates;
        this.addresses = addresses;
    }

    Circumstances of(long shopId, ListingContent content, Misfits misfits) {
        return of(shopId, content, misfits, Held.NOT);
    }

    Circumstances of(long shopId, ListingContent content, Misfits misfits, Held held) {
        return new Circumstances(
                asked.brief(content),
                pictures(shopId, content),
                seconds(shopId, content.gallery().video()),
                templateKnown(shopId, content.delivery().freight()),
                addressKnown(shopId, content.delivery().shipFromId()),
                words.in(content),
                misfits,
                held);
    }

    private Map<Long, PictureBrief> pictures(long shopId, ListingContent content) {
        var ids = new HashSet<>(content.gallery().all());
        ids.addAll(content.sales().pictures());
        if (ids.isEmpty()) return Map.of();
        var briefs = new HashMap<Long, PictureBrief>();
        pictures.of(shopId)
                .all(ids)
                .forEach((id, picture) -> briefs.put(
                        id,
                        new PictureBrief(
                                picture.width(),
                                picture.height(),
                                picture.whiteBackground().passes(),
                                picture.hash())));
        return briefs;
    }

    /** A video whose container tells no length counts as none that can be shown. */
    private @Nullable Integer seconds(long shopId, @Nullable Long videoId) {
        if (videoId == null) return null;
        return videos.find(shopId, videoId)
                .flatMap(video -> video.length())
                .map(length -> (int) ((length.toMillis() + 999) / 1000))
                .orElse(null);
    }

    private boolean templateKnown(long shopId, @Nullable Freight freight) {
        if (freight == null || freight.templateId() == null) return false;
        return templates.find(new ShopKey(shopId, freight.templateId())).isPresent();
    }

    private boolean addressKnown(long shopId, @Nullable Long addressId) {
        return addressId != null
                && addresses.find(new ShopKey(shopId, addressId)).isPresent();
    }
}
