package dev.sevenstar.campaign.web.registration;

import dev.sevenstar.campaign.Campaign;
import dev.sevenstar.campaign.CampaignState;
import dev.sevenstar.campaign.Campaigns;
import dev.sevenstar.campaign.Stage;
import dev.sevenstar.campaign.registration.Candidate;
import dev.sevenstar.campaign.registration.Offer;
import dev.sevenstar.campaign.registration.Registrations;
import dev.sevenstar.identity.Seat;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a shop brings to a campaign: chosen, priced and saved as often as it likes before it is handed in. */
@Controller
@RequestMapping("/workbench/campaigns/{number}/registration")
@Serves(value = Audience.SHOP, right = "listing")
class RegistrationController {

    private static final String VIEW = "campaign/registration/edit";

    private final Campaigns campaigns;
    private final Registrations registrations;
    private final RegistrationPages pages;

    RegistrationController(Campaigns campaigns, Registrations registrations, RegistrationPages pages) {
        this.campaigns = campaigns;
        this.registrations = registrations;
        this.pages = pages;
    }

    @GetMapping
    String edit(Seat seat, @PathVariable String number, @RequestParam(defaultValue = "") String after, Model model) {
        var campaign = published(number);
        var registration = registrations.get(seat.shopId(), campaign.id());
        pages.lay(
                campaign,
                registration,
                pages.slice(campaign, registration, after),
                after,
                Typed.NOTHING,
                Map.of(),
                model);
        return VIEW;
    }

    /** Keeps what this page shows: what is ticked is brought, what no longer is and nobody has seen is dropped. */
    @PutMapping
    ModelAndView update(
            Seat seat,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "0") long version,
            @RequestParam(defaultValue = "") Set<String> pick,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes redirect) {
        var campaign = published(number);
        var registration = registrations.get(seat.shopId(), campaign.id());
        var slice = pages.slice(campaign, registration, after);
        var errors = new HashMap<String, String>();
        var stage = pages.stage(campaign);
        var offers = offers(slice.rows(), stage, pick, typed, errors);
        if (!errors.isEmpty()) {
            pages.lay(campaign, registration, slice, after, new Typed(pick, typed), errors, model);
            return Pages.invalid(VIEW).addAllObjects(model.asMap());
        }
        try {
            var dropped = stage == Stage.REGISTERING ? dropped(slice.rows(), pick) : List.<Long>of();
            registrations.change(seat.shopId(), campaign.id(), version, each -> {
                each.answer(RegistrationPages.answers(campaign, typed));
                dropped.forEach(each::drop);
                offers.forEach(each::offer);
            });
        } catch (OptimisticLockingFailureException stale) {
            pages.lay(campaign, registration, slice, after, new Typed(pick, typed), Map.of(), model);
            return Pages.conflict(VIEW).addAllObjects(model.asMap()).addObject("stale", true);
        }
        Flash.done(redirect, "campaign.flash.registration-saved");
        var next = typed.containsKey("next") && slice.next() != null ? "?after=" + slice.next() : "";
        return new ModelAndView("redirect:" + RegistrationPages.here(campaign) + next);
    }

    /** What is wrong with what is typed so far; nothing of it is kept. */
    @PutMapping("/trial")
    String trial(
            Seat seat,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") Set<String> pick,
            @RequestParam Map<String, String> typed,
            Model model) {
        var campaign = published(number);
        var slice = pages.slice(campaign, registrations.get(seat.shopId(), campaign.id()), after);
        var errors = new HashMap<String, String>();
        var stage = pages.stage(campaign);
        var offers = offers(slice.rows(), stage, pick, typed, errors);
        var open = slice.rows().stream()
                .filter(row -> isOpen(row, stage))
                .map(row -> row.offering(offers.get(row.judged().listing().id())))
                .toList();
        model.addAttribute("rows", pages.rows(open, stage, new Typed(pick, typed), errors));
        return "campaign/registration/_said :: said";
    }

    private static Map<Long, Offer> offers(
            List<Candidate> rows,
            Stage stage,
            Set<String> pick,
            Map<String, String> typed,
            Map<String, String> errors) {
        var offers = new LinkedHashMap<Long, Offer>();
        for (var row : rows)
            if (pick.contains(row.judged().listing().number()) && isOpen(row, stage))
                offers.put(row.judged().listing().id(), new OfferFields(row, typed).read(errors));
        return offers;
    }

    private static List<Long> dropped(List<Candidate> rows, Set<String> pick) {
        return rows.stream()
                .filter(row -> row.entry() != null && row.entry().state().isDroppable())
                .map(row -> row.judged().listing())
                .filter(listing -> !pick.contains(listing.number()))
                .map(listing -> listing.id())
                .toList();
    }

    private static boolean isOpen(Candidate row, Stage stage) {
        return CandidateRow.isWritable(row.entry() == null ? null : row.entry().state(), stage);
    }

    private Campaign published(String number) {
        var campaign = campaigns.get(Ids.parse(number));
        if (campaign.state() == CampaignState.DRAFT) throw new NotFound();
        return campaign;
    }
}
