package dev.sevenstar.listing.web;

import static dev.sevenstar.listing.ListingNumbers.*;

import dev.sevenstar.listing.Draft;
import dev.sevenstar.listing.Gallery;
import dev.sevenstar.listing.ListingContent;
import dev.sevenstar.listing.Step;
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
        var pictures = new ArrayList<>(typed.ids("picture"));
        for (var added : typed.ids("add"))
            if (!pictures.contains(added) && pictures.size() < PICTURES_MAX) pictures.add(added);
        move(pictures, typed.text("act"));
        return before.with(new Gallery(
                pictures.stream().limit(PICTURES_MAX + 1L).toList(),
                typed.id("white"),
                typed.id("video"),
                before.gallery().logo(),
                before.gallery().privatePictures()));
    }

    /** {@code up:5}, {@code down:5}, {@code remove:5}: what the small buttons say without script. */
    private static void move(List<Long> pictures, String act) {
        if (!act.matches("(up|down|remove):\\d{1,19}")) return;
        var id = act.substring(act.indexOf(':') + 1);
        var at = pictures.stream().map(String::valueOf).toList().indexOf(id);
        if (at < 0) return;
        if (act.startsWith("remove")) pictures.remove(at);
        if (act.startsWith("up") && at > 0) Collections.swap(pictures, at, at - 1);
        if (act.startsWith("down") && at < pictures.size() - 1) Collections.swap(pictures, at, at + 1);
    }

    @Override
    public void show(Draft draft, Map<String, String> form, Model model) {
        var shop = draft.listing().key().shopId();
        var gallery = draft.content().gallery();
        model.addAttribute("pictures", media.these(shop, gallery.pictures()));
        model.addAttribute(
                "white",
                gallery.whiteBackground() == null
                        ? null
                        : media.these(shop, List.of(gallery.whiteBackground())).stream()
                                .findFirst()
                                .orElse(null));
        model.addAttribute("latest", media.latest(shop, gallery.pictures()));
        model.addAttribute("videos", media.videos(shop, gallery.video()));
        model.addAttribute("picturesMax", PICTURES_MAX);
        model.addAttribute("picturesStar", PICTURES_STAR);
        model.addAttribute("pictureSide", PICTURE_STAR_SIDE);
        model.addAttribute("videoMax", VIDEO_SECONDS_MAX);
    }
}
