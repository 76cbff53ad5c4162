package dev.sevenstar.listing.web;

import static dev.sevenstar.listing.ListingNumbers.PICTURES_MAX;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.listing.Author;
import dev.sevenstar.listing.Gallery;
import dev.sevenstar.listing.ListingContent;
import dev.sevenstar.listing.Step;
import dev.sevenstar.listing.WriteListing;
import dev.sevenstar.media.Pictures;
import dev.sevenstar.media.Videos;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Serves;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Pictures and a video uploaded straight into a listing. What is refused says why; the others are taken. */
@Controller
@RequestMapping("/workbench/listings/{number}/pictures")
@Serves(value = Audience.SHOP, right = "listing")
class ListingPicturesController {

    private final WriteListing write;
    private final Pictures pictures;
    private final Videos videos;

    ListingPicturesController(WriteListing write, Pictures pictures, Videos videos) {
        this.write = write;
        this.pictures = pictures;
        this.videos = videos;
    }

    /** {@code as}: main, white or video. */
    @PostMapping
    String create(
            Seat seat,
            @PathVariable String number,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files,
            @RequestParam(name = "as", defaultValue = "main") String as,
            RedirectAttributes redirect)
            throws IOException {
        var key = ShopKey.of(seat.shopId(), number);
        write.read(key);
        var taken = new ArrayList<Long>();
        for (var file : files == null ? List.<MultipartFile>of() : files)
            if (!file.isEmpty()) take(seat, file, as, taken, redirect);
        if (!taken.isEmpty()) add(key, seat, as, taken);
        return "redirect:/workbench/listings/" + number + "/steps/pictures";
    }

    private void take(Seat seat, MultipartFile file, String as, List<Long> taken, RedirectAttributes redirect)
            throws IOException {
        var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        try (var bytes = file.getInputStream()) {
            if (as.equals("video"))
                taken.add(videos.upload(seat.shopId(), seat.personId(), name, bytes)
                        .id());
            else
                taken.add(pictures.upload(seat.shopId(), seat.personId(), name, null, bytes)
                        .picture()
                        .id());
        } catch (Refused refused) {
            Flash.error(redirect, refused.key(), refused.args());
        }
    }

    private void add(ShopKey key, Seat seat, String as, List<Long> taken) {
        var base = write.read(key).stamp(Step.PICTURES);
        write.save(
                key,
                new Author(seat.personId(), seat.personName()),
                Step.PICTURES,
                base,
                content -> content.with(with(content, as, taken)),
                Map.of());
    }

    private static Gallery with(ListingContent content, String as, List<Long> taken) {
        var now = content.gallery();
        if (as.equals("white"))
            return new Gallery(now.pictures(), taken.get(0), now.video(), now.logo(), now.privatePictures());
        if (as.equals("video"))
            return new Gallery(now.pictures(), now.whiteBackground(), taken.get(0), now.logo(), now.privatePictures());
        var all = new ArrayList<>(now.pictures());
        taken.stream().filter(id -> !all.contains(id)).forEach(all::add);
        var kept = all.stream().limit(PICTURES_MAX).toList();
        return new Gallery(kept, now.whiteBackground(), now.video(), now.logo(), now.privatePictures());
    }
}
