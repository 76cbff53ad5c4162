package dev.sevenstar.listing.web;

import static dev.sevenstar.listing.ListingNumbers.*;

import dev.sevenstar.listing.Draft;
import dev.sevenstar.listing.Gallery;
import dev.sevenstar.listing.ListingContent;
import dev.sevenstar.listing.Step;
import dev.sevenstar.shared.Ids;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Main pictures in their order, the white-background one, the video. The order of the fields is the order of the pictures. */
@Component
class PicturesForm implements StepForm {

    private final MediaShelf media;

    PicturesForm(MediaShelf media) {
        this.media = media;
    }

    @Override
    public Step step() {
        return Step.PICTURES;
    }

    @Override
    public Map<String, String> fill(ListingContent content) {
        return Map.of();
    }

    @Override
    public ListingContent read(ListingContent before, Typed typed) {
        var pictures = new ArrayList<>(typed.media("picture"));
        for (var added : typed.media("add"))
            if (!pictures.contains(added) && pictures.size() < PICTURES_MAX) pictures.add(added);
        var act = typed.text("act");
        move(pictures, act);
        return before.with(new Gallery(
                pictures.stream().limit(PICTURES_MAX + 1L).toList(),
                act.equals("no-white") ? null : typed.lastMedia("white", "add-white"),
                typed.lastMedia("video", "add-video"),
                before.gallery().logo(),
                before.gallery().privatePictures()));
    }

    /** {@code up:}, {@code down:}, {@code remove:} and a number: what the small buttons say without script. */
    private static void move(List<Long> pictures, String act) {
        if (!act.matches("(up|down|remove):\\w{13}")) return;
        var id = act.substring(act.indexOf(':') + 1);
        var at = pictures.stream().map(Ids::text).toList().indexOf(id);
        if (at < 0) return;
        if (act.startsWith("remove")) pictures.remove(at);
        if (act.startsWith("up") && at > 0) Collections.swap(pictures, at, at - 1);
        if (act.startsWith("down") && at < pictures.size() - 1) Collections.swap(pictures, at, at + 1);
    }

    @Override
    public void show(Draft draft, Map<String, String> form, Model model) {
        var shop = draft.listing().key().shopId();
        var gallery = draft.content().gallery();
        var shown = media.these(shop, gallery.all());
        model.addAttribute("pictures", at(shown, gallery.pictures()));
        var white = gallery.whiteBackground();
        model.addAttribute(
                "white",
                white == null
                        ? null
                        : at(shown, List.of(white)).stream().findFirst().orElse(null));
        model.addAttribute("latest", media.offered(shop, gallery.pictures()));
        model.addAttribute("videos", media.videos(shop, gallery.video()));
        model.addAttribute("picturesMax", PICTURES_MAX);
        model.addAttribute("picturesStar", PICTURES_STAR);
        model.addAttribute("pictureSide", PICTURE_STAR_SIDE);
        model.addAttribute("videoMax", VIDEO_SECONDS_MAX);
    }

    private static List<MediaShelf.Shown> at(List<MediaShelf.Shown> shown, List<Long> ids) {
        return ids.stream()
                .flatMap(id -> shown.stream().filter(picture -> picture.id() == id))
                .toList();
    }
}
