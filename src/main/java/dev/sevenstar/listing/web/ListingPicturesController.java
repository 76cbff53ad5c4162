package dev.sevenstar.listing.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.listing.Author;
import dev.sevenstar.listing.StaleStep;
import dev.sevenstar.listing.Step;
import dev.sevenstar.listing.WriteListing;
import dev.sevenstar.media.Pictures;
import dev.sevenstar.media.Videos;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Serves;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The files of the pictures step without script: they come with the rest of the form, and nothing of it is lost. */
@Controller
@RequestMapping("/workbench/listings/{number}/pictures")
@Serves(value = Audience.SHOP, right = "listing")
class ListingPicturesController {

    private interface Upload {
        long take(String name, InputStream bytes) throws IOException;
    }

    private final WriteListing write;
    private final PicturesForm form;
    private final Pictures pictures;
    private final Videos videos;

    ListingPicturesController(WriteListing write, PicturesForm form, Pictures pictures, Videos videos) {
        this.write = write;
        this.form = form;
        this.pictures = pictures;
        this.videos = videos;
    }

    @PostMapping
    String create(
            Seat seat,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> params,
            @RequestParam(name = "files.main", required = false) @Nullable List<MultipartFile> main,
            @RequestParam(name = "files.white", required = false) @Nullable List<MultipartFile> white,
            @RequestParam(name = "files.video", required = false) @Nullable List<MultipartFile> film,
            RedirectAttributes redirect)
            throws IOException {
        var key = ShopKey.of(seat.shopId(), number);
        write.read(key);
        var typed = new LinkedMultiValueMap<>(params);
        Upload picture = (name, bytes) -> pictures.upload(seat.shopId(), seat.personId(), name, null, bytes)
                .picture()
                .id();
        take(main, "add", picture, typed, redirect);
        take(white, "add-white", picture, typed, redirect);
        take(
                film,
                "add-video",
                (name, bytes) -> videos.upload(seat.shopId(), seat.personId(), name, bytes)
                        .id(),
                typed,
                redirect);
        save(key, Acting.as(seat), typed);
        return "redirect:/workbench/listings/" + number + "/steps/pictures";
    }

    /** What is refused says why; the others are taken. */
    private static void take(
            @Nullable List<MultipartFile> files,
            String as,
            Upload upload,
            MultiValueMap<String, String> typed,
            RedirectAttributes redirect)
            throws IOException {
        for (var file : files == null ? List.<MultipartFile>of() : files) {
            if (file.isEmpty()) continue;
            var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
            try (var bytes = file.getInputStream()) {
                typed.add(as, Ids.text(upload.take(name, bytes)));
            } catch (Refused refused) {
                Flash.error(redirect, refused.key(), refused.args());
            }
        }
    }

    /** Where somebody else saved meanwhile, the files are added to what is there now. */
    private void save(ShopKey key, Author author, MultiValueMap<String, String> typed) {
        var base = typed.getFirst("base") == null ? "" : typed.getFirst("base");
        try {
            write(key, author, base, typed);
        } catch (StaleStep stale) {
            var gallery = stale.saved().content().gallery();
            var again = new LinkedMultiValueMap<String, String>();
            for (var id : gallery.pictures()) again.add("picture", Ids.text(id));
            if (gallery.whiteBackground() != null) again.add("white", Ids.text(gallery.whiteBackground()));
            if (gallery.video() != null) again.add("video", Ids.text(gallery.video()));
            for (var added : List.of("add", "add-white", "add-video"))
                typed.getOrDefault(added, List.of()).forEach(id -> again.add(added, id));
            write(key, author, stale.saved().stamp(Step.PICTURES), again);
        }
    }

    private void write(ShopKey key, Author author, String base, MultiValueMap<String, String> typed) {
        var fields = new Typed(typed);
        write.save(key, author, Step.PICTURES, base, content -> form.read(content, fields), fields.misfits());
    }
}
