package dev.sevenstar.media.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.media.Albums;
import dev.sevenstar.media.Pictures;
import dev.sevenstar.media.Space;
import dev.sevenstar.media.Uses;
import dev.sevenstar.media.Weights;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Throttle;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Option;
import dev.sevenstar.shared.web.Serves;
import dev.sevenstar.shared.web.Tab;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/workbench/pictures")
@Serves(value = Audience.SHOP, right = "listing")
class PicturesController {

    static final String SPACE = "/workbench/pictures";
    private static final int UPLOADS_AT_ONCE = 600;
    private static final Duration WHILE = Duration.ofMinutes(10);

    private final Pictures pictures;
    private final Albums albums;
    private final Uses uses;
    private final Space space;
    private final Throttle throttle;

    PicturesController(Pictures pictures, Albums albums, Uses uses, Space space, Throttle throttle) {
        this.pictures = pictures;
        this.albums = albums;
        this.uses = uses;
        this.space = space;
        this.throttle = throttle;
    }

    @GetMapping
    String index(SpaceQuery query, Seat seat, Model model) {
        var shelf = albums.of(seat.shopId());
        var page = pictures.of(seat.shopId()).page(query.toPictureQuery(shelf));
        var ids = page.rows().stream().map(p -> p.id()).toList();
        model.addAttribute("query", query);
        var album = query.albumIn(shelf).orElse(null);
        model.addAttribute("album", album);
        model.addAttribute("albums", options(shelf));
        model.addAttribute("shelves", tabs(shelf, album));
        model.addAttribute("cards", PictureCard.of(page.rows(), uses.of(seat.shopId(), ids)));
        model.addAttribute("nextHref", page.next() == null ? null : query.href(page.next()));
        model.addAttribute("firstHref", query.before().isEmpty() ? null : query.href(""));
        if (query.isPick()) return "media/pictures/_picker";
        model.addAttribute("usage", UsageView.of(space.of(seat.shopId())));
        return "media/pictures/index";
    }

    @PostMapping
    ModelAndView create(
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            @RequestParam(defaultValue = "") String album,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String scripted,
            Seat seat,
            RedirectAttributes redirect) {
        throttle.take("upload:" + seat.shopId(), UPLOADS_AT_ONCE, WHILE);
        var into = new SpaceQuery(album, "", "", "")
                .albumIn(albums.of(seat.shopId()))
                .map(Albums.Album::id);
        var arrivals = UploadAnswer.take(
                files == null ? List.of() : files,
                (name, stream) ->
                        Arrival.of(pictures.upload(seat.shopId(), seat.personId(), name, into.orElse(null), stream)));
        return UploadAnswer.of(arrivals, scripted != null, new SpaceQuery(album, "", "", "").href(""), redirect);
    }

    @GetMapping("/{number}")
    String show(@PathVariable String number, Seat seat, Model model) {
        var picture = pictures.of(seat.shopId()).get(number);
        var usedIn = uses.of(seat.shopId(), picture.id());
        model.addAttribute("picture", picture);
        model.addAttribute("card", PictureCard.of(picture, usedIn.size()));
        model.addAttribute("weight", Weights.text(picture.bytes()));
        model.addAttribute("uploadedAt", Times.minute(picture.uploadedAt()));
        model.addAttribute("uses", usedIn);
        model.addAttribute("albums", options(albums.of(seat.shopId())));
        model.addAttribute("chosen", picture.albumId() == null ? null : Ids.text(picture.albumId()));
        return "media/pictures/show";
    }

    @PutMapping("/{number}")
    String update(@PathVariable String number, @RequestParam String name, Seat seat, RedirectAttributes redirect) {
        pictures.of(seat.shopId()).rename(Ids.parse(number), name);
        Flash.done(redirect, "media.flash.renamed");
        return "redirect:" + SPACE + "/" + number;
    }

    @DeleteMapping("/{number}")
    String destroy(@PathVariable String number, Seat seat, RedirectAttributes redirect) {
        pictures.of(seat.shopId()).delete(Ids.parse(number), seat.personId());
        Flash.done(redirect, "media.flash.deleted", 1);
        return "redirect:" + SPACE;
    }

    private static List<Option> options(List<Albums.Album> shelf) {
        return shelf.stream().map(one -> new Option(one.number(), one.name())).toList();
    }

    private static List<Tab> tabs(List<Albums.Album> shelf, Albums.@Nullable Album shown) {
        return shelf.stream()
                .map(one -> new Tab(one.name(), SPACE + "?album=" + one.number(), one.equals(shown), null))
                .toList();
    }
}
