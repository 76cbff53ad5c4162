package dev.sevenstar.campaign.web.plan;

import dev.sevenstar.campaign.plan.AdoptOfficialDate;
import dev.sevenstar.campaign.plan.CalendarFeed;
import dev.sevenstar.campaign.plan.DaySpan;
import dev.sevenstar.campaign.plan.MarketDates;
import dev.sevenstar.identity.Seat;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Serves;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a date of the market into the plan. To be rid of it again, the activity is removed. */
@Controller
@RequestMapping(PlanAsked.HERE + "/adoptions")
@Serves(value = Audience.SHOP, right = CalendarFeed.RIGHT)
class PlanAdoptionsController {

    private static final int YEARS = 5;

    private final AdoptOfficialDate adopt;
    private final MarketDates market;
    private final PlanWords words;

    PlanAdoptionsController(AdoptOfficialDate adopt, MarketDates market, PlanWords words) {
        this.adopt = adopt;
        this.market = market;
        this.words = words;
    }

    @PostMapping
    String create(Seat seat, @RequestParam(defaultValue = "") String key, RedirectAttributes redirect) {
        var today = words.today();
        var near = new DaySpan(today.minusYears(YEARS), today.plusYears(YEARS));
        var date = market.find(seat.shopId(), key, near).orElseThrow(NotFound::new);
        var activity = adopt.adopt(seat.shopId(), date, words.name(date), seat.personId());
        Flash.done(redirect, "campaign.plan.flash.adopted", words.name(date));
        return "redirect:" + PlanAsked.hrefOf(activity.id());
    }
}
