package dev.sevenstar.campaign.web.registration;

import dev.sevenstar.campaign.Campaign;
import dev.sevenstar.campaign.Campaigns;
import dev.sevenstar.campaign.Stage;
import dev.sevenstar.campaign.registration.Candidate;
import dev.sevenstar.campaign.registration.Filling;
import dev.sevenstar.campaign.registration.Offer;
import dev.sevenstar.campaign.registration.Registration;
import dev.sevenstar.campaign.registration.Registrations;
import dev.sevenstar.identity.Seat;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Serves;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Prices all ticked listings of a page at once; where none is ticked, all that fit. */
@Controller
@RequestMapping("/workbench/campaigns/{number}/registration/filling")
@Serves(value = Audience.SHOP, right = "listing")
class FillingController {

    private final Campaigns campaigns;
    private final Registrations registrations;
    private final RegistrationPages pages;

    FillingController(Campaigns campaigns, Registrations registrations, RegistrationPages pages) {
        this.campaigns = campaigns;
        this.registrations = registrations;
        this.pages = pages;
    }

    @PostMapping
    String create(
            Seat seat,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "0") long version,
            @RequestParam(defaultValue = "") Set<String> pick,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        var campaign = campaigns.get(Ids.parse(number));
        var registration = registrations.get(seat.shopId(), campaign.id());
        try {
            var offers = offers(campaign, registration, after, pick, filling(typed));
            registrations.change(seat.shopId(), campaign.id(), version, each -> {
                each.answer(RegistrationPages.answers(campaign, typed));
                offers.forEach(each::offer);
            });
            if (offers.isEmpty()) Flash.error(redirect, "campaign.filling.none");
            else Flash.done(redirect, "campaign.flash.filled", offers.size());
        } catch (Refused refused) {
            Flash.error(redirect, refused.key(), refused.args());
        } catch (OptimisticLockingFailureException stale) {
            Flash.error(redirect, "campaign.registration.stale");
        }
        return "redirect:" + RegistrationPages.here(campaign) + (after.isEmpty() ? "" : "?after=" + after);
    }

    private Map<Long, Offer> offers(
            Campaign campaign, Registration registration, String after, Set<String> pick, Filling filling) {
        var stage = pages.stage(campaign);
        return pages.slice(campaign, registration, after).rows().stream()
                .filter(row ->
                        pick.isEmpty() || pick.contains(row.judged().listing().number()))
                .filter(row -> isOpen(row, stage))
                .collect(Collectors.toMap(row -> row.judged().listing().id(), filling::of));
    }

    private static boolean isOpen(Candidate row, Stage stage) {
        return row.judged().fits()
                && CandidateRow.isWritable(
                        row.entry() == null ? null : row.entry().state(), stage);
    }

    private static Filling filling(Map<String, String> typed) {
        return new Filling(percent(typed, "off"), typed.containsKey("toNine"), percent(typed, "share"));
    }

    /** What is no number is none that could be meant. */
    private static int percent(Map<String, String> typed, String name) {
        var text = typed.getOrDefault(name, "").strip();
        if (text.isEmpty() && name.equals("off")) return 0;
        return text.matches("\\d{1,3}") ? Integer.parseInt(text) : -1;
    }
}
