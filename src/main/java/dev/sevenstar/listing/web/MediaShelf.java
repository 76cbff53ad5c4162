package dev.sevenstar.listing.web;

import dev.sevenstar.media.Picture;
import dev.sevenstar.media.PictureQuery;
import dev.sevenstar.media.Pictures;
import dev.sevenstar.media.Video;
import dev.sevenstar.media.Videos;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The shop's pictures and videos as the wizard shows them. */
@Component
class MediaShelf {

    private static final int THUMB = 220;
    private static final int LARGE = 750;

    record Shown(
            long id,
            String number,
            String url,
            String large,
            String name,
            String size,
            boolean good,
            boolean white,
            boolean chosen) {}

    record ShownVideo(String number, String name, String length, boolean fits, boolean chosen) {}

    private final Pictures pictures;
    private final Videos videos;
    private final HttpServletRequest request;

    MediaShelf(Pictures pictures, Videos videos, HttpServletRequest request) {
        this.pictures = pictures;
        this.videos = videos;
        this.request = request;
    }

    /** In the order of the ids; what is gone is left out. */
    List<Shown> these(long shopId, Collection<Long> ids) {
        if (ids.isEmpty()) return List.of();
        var found = pictures.of(shopId).all(ids);
        return ids.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(picture -> shown(picture, true))
                .toList();
    }

    /** The newest of the space, laid out on the page when its address asks for them: the way without script. */
    List<Shown> offered(long shopId, Collection<Long> chosen) {
        if (request.getParameter("space") == null) return List.of();
        return pictures.of(shopId).page(PictureQuery.newest()).rows().stream()
                .map(picture -> shown(picture, chosen.contains(picture.id())))
                .toList();
    }

    List<ShownVideo> videos(long shopId, @Nullable Long chosen) {
        return videos.page(shopId, null).rows().stream()
                .map(video -> shown(video, chosen != null && chosen == video.id()))
                .toList();
    }

    private static Shown shown(Picture picture, boolean chosen) {
        return new Shown(
                picture.id(),
                picture.number(),
                picture.url(THUMB),
                picture.url(LARGE),
                picture.name(),
                picture.width() + " × " + picture.height(),
                picture.isGood(),
                picture.whiteBackground().passes(),
                chosen);
    }

    private static ShownVideo shown(Video video, boolean chosen) {
        return new ShownVideo(video.number(), video.name(), video.lengthText(), video.canBeMain(), chosen);
    }
}
