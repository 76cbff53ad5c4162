package dev.sevenstar.campaign.web.plan;

import dev.sevenstar.campaign.plan.Activities;
import dev.sevenstar.campaign.plan.Activity;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says that an activity is over and what came of it; again to write that anew, undone to plan it again. */
@Controller
@RequestMapping(PlanAsked.ACTIVITIES + "/{number}/completion")
@Serves(value = Audience.SHOP, right = CalendarFeed.RIGHT)
class ActivityCompletionController {

    private final Activities activities;
    private final PlanWords words;

    ActivityCompletionController(Activities activities, PlanWords words) {
        this.activities = activities;
        this.words = words;
    }

    @PostMapping
    String create(
            Seat seat,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String result,
            RedirectAttributes redirect) {
        var what = result.strip();
        if (what.length() > Activity.RESULT) Flash.error(redirect, "campaign.plan.error.result-long", Activity.RESULT);
        else {
            activities.change(ShopKey.of(seat.shopId(), number), each -> each.finish(what, words.now()));
            Flash.done(redirect, "campaign.plan.flash.done");
        }
        return "redirect:" + PlanAsked.ACTIVITIES + "/" + number;
    }

    @DeleteMapping
    String destroy(Seat seat, @PathVariable String number, RedirectAttributes redirect) {
        activities.change(ShopKey.of(seat.shopId(), number), each -> each.resume(words.now()));
        Flash.done(redirect, "campaign.plan.flash.resumed");
        return "redirect:" + PlanAsked.ACTIVITIES + "/" + number;
    }
}
