package dev.sevenstar.campaign.web.plan;

import dev.sevenstar.campaign.plan.CalendarFeed;
import dev.sevenstar.campaign.plan.CalendarSecrets;
import dev.sevenstar.identity.Seat;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.settings.Site;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Serves;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The address under which a person's phone reads the plan. It is shown when it is made, and never again. */
@Controller
@RequestMapping(PlanAsked.HERE + "/feed")
@Serves(value = Audience.SHOP, right = CalendarFeed.RIGHT)
class PlanFeedController {

    private final CalendarSecrets secrets;
    private final String base;

    PlanFeedController(CalendarSecrets secrets, Site site) {
        this.secrets = secrets;
        this.base = site.base();
    }

    @GetMapping
    String show(Seat seat, Model model) {
        model.addAttribute(
                "since", secrets.madeAt(holder(seat)).map(Times::minute).orElse(""));
        return "campaign/plan/feed/show";
    }

    /** Answers with the address itself, so there is no page to be led to. */
    @PostMapping
    String create(Seat seat, Model model) {
        var address = base + "/calendar/" + secrets.issue(holder(seat)) + ".ics";
        model.addAttribute("address", address);
        model.addAttribute("subscribe", address.replaceFirst("^https?:", "webcal:"));
        return "campaign/plan/feed/issued";
    }

    @DeleteMapping
    String destroy(Seat seat, RedirectAttributes redirect) {
        secrets.revoke(holder(seat));
        Flash.done(redirect, "campaign.plan.flash.revoked");
        return "redirect:" + PlanAsked.HERE + "/feed";
    }

    private static CalendarSecrets.Holder holder(Seat seat) {
        return new CalendarSecrets.Holder(seat.shopId(), seat.personId());
    }
}
