package dev.sevenstar.workbench.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Serves;
import dev.sevenstar.workbench.Notifications;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** That a notification has been read: by following it, or all at once. */
@Controller
@Serves(Audience.SHOP)
class ReadingController {

    private final Notifications notifications;

    ReadingController(Notifications notifications) {
        this.notifications = notifications;
    }

    @PostMapping("/workbench/notifications/{number}/reading")
    String create(Seat seat, @PathVariable String number) {
        return "redirect:" + notifications.read(seat, Ids.parse(number));
    }

    @PostMapping("/workbench/notifications/reading")
    String createAll(Seat seat, RedirectAttributes redirect) {
        notifications.readAll(seat);
        Flash.done(redirect, "workbench.notifications.all-read");
        return "redirect:/workbench/notifications";
    }
}
