package dev.sevenstar.media.web;

import dev.sevenstar.media.UploadedPicture;
import dev.sevenstar.media.Video;
import dev.sevenstar.media.WhiteBackground;
import dev.sevenstar.shared.Refused;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of one uploaded file, as a line in the list of uploads.
 *
 * @param number null when it was refused
 * @param notes what is worth knowing of it
 */
record Arrival(
        String name, @Nullable String number, @Nullable String url, boolean good, boolean white, List<Note> notes) {

    /** A message key with its arguments. */
    record Note(String key, Object[] args) {

        static Note of(String key, Object... args) {
            return new Note(key, args);
        }
    }

    static Arrival of(UploadedPicture uploaded) {
        var picture = uploaded.picture();
        var notes = new ArrayList<Note>();
        if (uploaded.known()) notes.add(Note.of("media.arrival.known", picture.name()));
        uploaded.near().ifPresent(near -> notes.add(Note.of("media.arrival.near", near.name())));
        if (!picture.isGood()) notes.add(Note.of("media.arrival.small", picture.width() + " × " + picture.height()));
        if (picture.whiteBackground() == WhiteBackground.WHITE) notes.add(Note.of("media.arrival.white"));
        return new Arrival(
                picture.name(),
                picture.number(),
                picture.url(220),
                picture.isGood(),
                picture.whiteBackground().passes(),
                List.copyOf(notes));
    }

    static Arrival of(Video video) {
        var notes = new ArrayList<Note>();
        notes.add(Note.of("media.arrival.length", video.lengthText()));
        if (!video.canBeMain()) notes.add(Note.of("media.arrival.not-main"));
        return new Arrival(video.name(), video.number(), video.url(), video.canBeMain(), false, List.copyOf(notes));
    }

    static Arrival refused(String name, Refused refused) {
        return new Arrival(name, null, null, false, false, List.of(new Note(refused.key(), refused.args())));
    }

    public boolean isTaken() {
        return number != null;
    }
}
