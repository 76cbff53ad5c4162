package dev.sevenstar.campaign.web.plan;

import dev.sevenstar.campaign.plan.Activities;
import dev.sevenstar.campaign.plan.CalendarFeed;
import dev.sevenstar.identity.Seat;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Serves;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An activity that is called off stays in the plan, drawn through. */
@Controller
@RequestMapping(PlanAsked.ACTIVITIES + "/{number}/cancellation")
@Serves(value = Audience.SHOP, right = CalendarFeed.RIGHT)
class ActivityCancellationController {

    private final Activities activities;
    private final PlanWords words;

    ActivityCancellationController(Activities activities, PlanWords words) {
        this.activities = activities;
        this.words = words;
    }

    @PostMapping
    String create(Seat seat, @PathVariable String number, RedirectAttributes redirect) {
        activities.change(ShopKey.of(seat.shopId(), number), each -> each.cancel(words.now()));
        Flash.done(redirect, "campaign.plan.flash.cancelled");
        return "redirect:" + PlanAsked.ACTIVITIES + "/" + number;
    }

    @DeleteMapping
    String destroy(Seat seat, @PathVariable String number, RedirectAttributes redirect) {
        activities.change(ShopKey.of(seat.shopId(), number), each -> each.resume(words.now()));
        Flash.done(redirect, "campaign.plan.flash.resumed");
        return "redirect:" + PlanAsked.ACTIVITIES + "/" + number;
    }
}
