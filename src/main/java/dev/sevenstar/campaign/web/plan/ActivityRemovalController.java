package dev.sevenstar.campaign.web.plan;

import dev.sevenstar.campaign.plan.Activities;
import dev.sevenstar.campaign.plan.CalendarFeed;
import dev.sevenstar.identity.Seat;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Serves;
import java.time.YearMonth;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes an activity out of the plan, and puts it back. */
@Controller
@RequestMapping(PlanAsked.ACTIVITIES + "/{number}/removal")
@Serves(value = Audience.SHOP, right = CalendarFeed.RIGHT)
class ActivityRemovalController {

    private final Activities activities;
    private final PlanWords words;

    ActivityRemovalController(Activities activities, PlanWords words) {
        this.activities = activities;
        this.words = words;
    }

    @PostMapping
    String create(Seat seat, @PathVariable String number) {
        var activity = activities.change(ShopKey.of(seat.shopId(), number), each -> each.remove(words.now()));
        var month = YearMonth.from(activity.brief().days().first());
        return "redirect:" + PlanAsked.HERE + "?at=" + month + "&removed=" + activity.number();
    }

    @DeleteMapping
    String destroy(Seat seat, @PathVariable String number, RedirectAttributes redirect) {
        var activity = activities.change(ShopKey.of(seat.shopId(), number), each -> each.restore(words.now()));
        Flash.done(redirect, "campaign.plan.flash.restored");
        return "redirect:" + PlanAsked.hrefOf(activity.key().id());
    }
}
