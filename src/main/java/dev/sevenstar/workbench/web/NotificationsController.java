package dev.sevenstar.workbench.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Serves;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/workbench/notifications")
@Serves(Audience.SHOP)
class NotificationsController {

    private static final int PAGE = 25;

    private final News news;

    NotificationsController(News news) {
        this.news = news;
    }

    @GetMapping
    String index(Seat seat, @RequestParam @Nullable String before, Locale locale, Model model) {
        var page = news.of(seat, before == null ? Long.MAX_VALUE : Ids.parse(before), PAGE, locale);
        model.addAttribute("rows", page);
        model.addAttribute("first", before == null ? null : "/workbench/notifications");
        model.addAttribute("next", page.next() == null ? null : "/workbench/notifications?before=" + page.next());
        return "workbench/notifications/index";
    }

    /** The few of the home page, which fetches them again when it hears of a change. */
    @GetMapping("/latest")
    String latest(Seat seat, Locale locale, Model model) {
        model.addAttribute("news", news.latest(seat, locale));
        return "workbench/home/_news :: news";
    }

    /** The bell alone, for pages that heard of a change. */
    @GetMapping("/bell")
    String bell() {
        return "layouts/_parts :: bell";
    }
}
