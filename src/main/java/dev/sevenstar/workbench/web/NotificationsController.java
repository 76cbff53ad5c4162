package dev.sevenstar.workbench.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Serves;
import dev.sevenstar.workbench.Notifications;
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

    private final Notifications notifications;
    private final HomeWords words;

    NotificationsController(Notifications notifications, HomeWords words) {
        this.notifications = notifications;
        this.words = words;
    }

    @GetMapping
    String index(Seat seat, @RequestParam @Nullable String before, Locale locale, Model model) {
        var page = notifications.of(seat, before == null ? Long.MAX_VALUE : Ids.parse(before), PAGE);
        model.addAttribute("rows", page.map(n -> NotificationRow.of(n, words.of(n, locale))));
        model.addAttribute("first", before == null ? null : "/workbench/notifications");
        model.addAttribute("next", page.next() == null ? null : "/workbench/notifications?before=" + page.next());
        return "workbench/notifications/index";
    }

    /** The bell alone, for pages that heard of a change. */
    @GetMapping("/bell")
    String bell() {
        return "layouts/_parts :: bell";
    }
}
