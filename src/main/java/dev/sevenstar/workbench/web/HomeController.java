package dev.sevenstar.workbench.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Serves;
import dev.sevenstar.workbench.Notifications;
import dev.sevenstar.workbench.Today;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/workbench")
@Serves(Audience.SHOP)
class HomeController {

    private static final int NEWS = 5;

    private final Today today;
    private final Notifications notifications;
    private final HomeWords words;

    HomeController(Today today, Notifications notifications, HomeWords words) {
        this.today = today;
        this.notifications = notifications;
        this.words = words;
    }

    @GetMapping
    String show(Seat seat, Locale locale, Model model) {
        var now = today.now();
        var todos = today.todos(seat);
        model.addAttribute("greeting", words.greeting(seat, now, locale));
        model.addAttribute("todos", words.todos(todos, now, locale));
        model.addAttribute("tiles", words.tiles(today.numbers(seat), locale));
        var steps = today.steps(seat);
        model.addAttribute("steps", steps);
        model.addAttribute("stepsDone", steps.stream().filter(Today.Step::done).count());
        model.addAttribute(
                "news",
                notifications.of(seat, Long.MAX_VALUE, NEWS).map(n -> NotificationRow.of(n, words.of(n, locale))));
        model.addAttribute("shopNumber", seat.shopNumber());
        return "workbench/home/show";
    }
}
