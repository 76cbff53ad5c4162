package dev.sevenstar.media.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.media.Space;
import dev.sevenstar.media.Uses;
import dev.sevenstar.media.Video;
import dev.sevenstar.media.Videos;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Throttle;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Serves;
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
@RequestMapping("/workbench/videos")
@Serves(value = Audience.SHOP, right = "listing")
class VideosController {

    private static final String LIBRARY = "/workbench/videos";
    private static final int UPLOADS_AT_ONCE = 60;
    private static final Duration WHILE = Duration.ofMinutes(10);

    private final Videos videos;
    private final Uses uses;
    private final Space space;
    private final Throttle throttle;

    VideosController(Videos videos, Uses uses, Space space, Throttle throttle) {
        this.videos = videos;
        this.uses = uses;
        this.space = space;
        this.throttle = throttle;
    }

    @GetMapping
    String index(@RequestParam(required = false) @Nullable String before, Seat seat, Model model) {
        var page = videos.page(seat.shopId(), before);
        var ids = page.rows().stream().map(Video::id).toList();
        model.addAttribute("videos", VideoRow.of(page.rows(), uses.of(seat.shopId(), ids)));
        model.addAttribute("usage", UsageView.of(space.of(seat.shopId())));
        model.addAttribute("nextHref", page.next() == null ? null : LIBRARY + "?before=" + page.next());
        model.addAttribute("firstHref", before == null ? null : LIBRARY);
        return "media/videos/index";
    }

    @PostMapping
    ModelAndView create(
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String scripted,
            Seat seat,
            RedirectAttributes redirect) {
        throttle.take("video:" + seat.shopId(), UPLOADS_AT_ONCE, WHILE);
        var arrivals = UploadAnswer.take(
                files == null ? List.of() : files,
                (name, stream) -> Arrival.of(videos.upload(seat.shopId(), seat.personId(), name, stream)));
        return UploadAnswer.of(arrivals, scripted != null, LIBRARY, redirect);
    }

    @PutMapping("/{number}")
    String update(@PathVariable String number, @RequestParam String name, Seat seat, RedirectAttributes redirect) {
        videos.rename(videos.get(seat.shopId(), Ids.parse(number)), name);
        Flash.done(redirect, "media.flash.renamed");
        return "redirect:" + LIBRARY;
    }

    @DeleteMapping("/{number}")
    String destroy(@PathVariable String number, Seat seat, RedirectAttributes redirect) {
        videos.delete(videos.get(seat.shopId(), Ids.parse(number)), seat.personId());
        Flash.done(redirect, "media.flash.deleted", 1);
        return "redirect:" + LIBRARY;
    }
}
