package dev.sevenstar.workbench.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Serves;
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

    private final Today today;
    private final News news;
    private final HomeWords words;

    HomeController(Today today, News news, HomeWords words) {
        this.today = today;
        this.news = news;
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
        model.addAttribute("news", news.latest(seat, locale));
        model.addAttribute("shopNumber", seat.shopNumber());
        return "workbench/home/show";
    }

    /** The counts in the navigation, for pages that heard of a change. */
    @GetMapping("/badges")
    String badges() {
        return "workbench/home/_badges :: badges";
    }
}
