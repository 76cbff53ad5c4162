package dev.sevenstar.campaign.web.plan;

import dev.sevenstar.campaign.plan.CalendarFeed;
import dev.sevenstar.identity.Seat;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Serves;
import java.time.YearMonth;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The plan of a year, a quarter or a month, or as a table. */
@Controller
@RequestMapping(PlanAsked.HERE)
@Serves(value = Audience.SHOP, right = CalendarFeed.RIGHT)
class PlanController {

    private final PlanPage page;
    private final PlanWords words;

    PlanController(PlanPage page, PlanWords words) {
        this.page = page;
        this.words = words;
    }

    /** @param removed the activity that was just taken out, to be put back from here */
    @GetMapping
    String index(
            Seat seat,
            @RequestParam(defaultValue = "") String view,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String removed,
            Model model) {
        page.fill(seat, PlanAsked.of(view, at, kind, YearMonth.from(words.today())), model);
        model.addAttribute("removed", removed);
        return "campaign/plan/index";
    }
}
