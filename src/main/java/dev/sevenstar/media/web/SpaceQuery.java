package dev.sevenstar.media.web;

import dev.sevenstar.media.Albums.Album;
import dev.sevenstar.media.PictureQuery;
import dev.sevenstar.shared.NotFound;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What the address of the picture space asks for. */
record SpaceQuery(String album, String q, String before, String pick) {

    private static final int NAME_MAX = 60;

    SpaceQuery(@Nullable String album, @Nullable String q, @Nullable String before, @Nullable String pick) {
        this.album = Objects.requireNonNullElse(album, "");
        var name = Objects.requireNonNullElse(q, "").strip();
        this.q = name.length() <= NAME_MAX ? name : name.substring(0, NAME_MAX);
        this.before = Objects.requireNonNullElse(before, "");
        this.pick = Objects.requireNonNullElse(pick, "");
    }

    public boolean isPick() {
        return !pick.isEmpty();
    }

    public boolean isFiltered() {
        return !album.isEmpty() || !q.isEmpty();
    }

    /** @throws NotFound if the address names an album the shop does not have */
    Optional<Album> albumIn(List<Album> albums) {
        if (album.isEmpty()) return Optional.empty();
        return Optional.of(albums.stream()
                .filter(a -> a.number().equals(album))
                .findFirst()
                .orElseThrow(NotFound::new));
    }

    PictureQuery toPictureQuery(List<Album> albums) {
        return new PictureQuery(
                albumIn(albums).map(Album::id).orElse(null),
                q.isEmpty() ? null : q,
                before.isEmpty() ? null : before,
                isPick() ? PictureQuery.PAGE / 2 : PictureQuery.PAGE);
    }

    String href(String cursor) {
        var builder = UriComponentsBuilder.fromPath(PicturesController.SPACE);
        if (!album.isEmpty()) builder.queryParam("album", album);
        if (!q.isEmpty()) builder.queryParam("q", "{q}");
        if (!pick.isEmpty()) builder.queryParam("pick", "{pick}");
        if (!cursor.isEmpty()) builder.queryParam("before", cursor);
        return builder.encode().buildAndExpand(Map.of("q", q, "pick", pick)).toUriString();
    }
}
