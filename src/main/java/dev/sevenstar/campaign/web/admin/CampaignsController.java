package dev.sevenstar.campaign.web.admin;

import dev.sevenstar.campaign.Brief;
import dev.sevenstar.campaign.Campaign;
import dev.sevenstar.campaign.CampaignKind;
import dev.sevenstar.campaign.CampaignList;
import dev.sevenstar.campaign.CampaignState;
import dev.sevenstar.campaign.Campaigns;
import dev.sevenstar.campaign.Matches;
import dev.sevenstar.campaign.MegaPromotion;
import dev.sevenstar.campaign.RunCampaigns;
import dev.sevenstar.campaign.StartingPoint;
import dev.sevenstar.campaign.registration.ReviewQueue;
import dev.sevenstar.campaign.web.CampaignWords;
import dev.sevenstar.campaign.web.SquarePage;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import dev.sevenstar.shared.web.Tab;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The market's campaigns, for the staff who run them. */
@Controller
@RequestMapping("/admin/campaigns")
@Serves(value = Audience.STAFF, right = "campaigns")
class CampaignsController {

    static final String HERE = "/admin/campaigns";
    private static final String NEW = "campaign/admin/new";
    private static final String EDIT = "campaign/admin/edit";
    private static final int PAGE = 25;

    private final Campaigns campaigns;
    private final CampaignList list;
    private final RunCampaigns run;
    private final CampaignChoices choices;
    private final Matches matches;
    private final Trials trials;
    private final ReviewQueue queue;
    private final CampaignWords words;
    private final Clock clock;

    CampaignsController(
            Campaigns campaigns,
            CampaignList list,
            RunCampaigns run,
            CampaignChoices choices,
            Matches matches,
            Trials trials,
            ReviewQueue queue,
            CampaignWords words,
            Clock clock) {
        this.campaigns = campaigns;
        this.list = list;
        this.run = run;
        this.choices = choices;
        this.matches = matches;
        this.trials = trials;
        this.queue = queue;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String index(
            @RequestParam(defaultValue = "PUBLISHED") CampaignState state,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        var now = Times.now(clock);
        var slice = list.of(state, after, PAGE).map(row -> CampaignRow.of(row, now, words));
        model.addAttribute("state", state);
        model.addAttribute("rows", slice.rows());
        model.addAttribute("tabs", tabs(state));
        model.addAttribute("first", after.isEmpty() ? null : HERE + "?state=" + state);
        model.addAttribute("next", slice.next() == null ? null : HERE + "?state=" + state + "&after=" + slice.next());
        model.addAttribute("starts", choices.starts());
        return "campaign/admin/index";
    }

    private List<Tab> tabs(CampaignState chosen) {
        return Arrays.stream(CampaignState.values())
                .map(each -> new Tab(words.say(each.key()), HERE + "?state=" + each, each == chosen, null))
                .toList();
    }

    /** @param from a great promotion with its year, {@code autumn-2026}, or a kind, {@code themed} */
    @GetMapping("/new")
    String new_(@RequestParam(defaultValue = "themed") String from, Model model) {
        model.addAttribute("form", CampaignForm.of(begun(from), 0));
        choices.lay(model);
        return NEW;
    }

    private Brief begun(String from) {
        for (var mega : MegaPromotion.values())
            if (from.matches(mega.slug() + "-20\\d\\d")) {
                var year = Integer.parseInt(from.substring(from.length() - 4));
                return StartingPoint.mega(mega, year, year + " " + words.say(mega.key()));
            }
        var kind = Arrays.stream(CampaignKind.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(from))
                .findFirst()
                .orElse(CampaignKind.THEMED);
        return StartingPoint.plain(kind, words.say("campaign.new.title", words.say(kind.key())), Times.now(clock));
    }

    @PostMapping
    ModelAndView create(
            @Valid @ModelAttribute("form") CampaignForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var brief = choices.read(form, errors);
        if (brief.isEmpty()) {
            choices.lay(model);
            return Pages.invalid(NEW);
        }
        var begun = run.begin(brief.get());
        Flash.done(redirect, "campaign.flash.begun");
        return to(begun);
    }

    @GetMapping("/{number}")
    String show(@PathVariable String number, @RequestParam(defaultValue = "") String shop, Model model) {
        var campaign = get(number);
        model.addAttribute("page", CampaignPage.of(campaign, Times.now(clock), words));
        model.addAttribute("count", matches.count(campaign.id()));
        model.addAttribute("waiting", Math.min(queue.count(campaign.id()).waiting(), ReviewQueue.COUNTED));
        model.addAttribute("shop", shop);
        model.addAttribute("trial", trials.of(shop, campaign.terms()).orElse(null));
        return "campaign/admin/show";
    }

    /** As shops see it, or will see it. */
    @GetMapping("/{number}/preview")
    String preview(@PathVariable String number, Model model) {
        var campaign = get(number);
        model.addAttribute("back", HERE + "/" + campaign.number());
        model.addAttribute("page", SquarePage.preview(campaign, Times.now(clock), words));
        return "campaign/square/show";
    }

    @GetMapping("/{number}/edit")
    String edit(@PathVariable String number, Model model) {
        var campaign = get(number);
        model.addAttribute("form", CampaignForm.of(campaign));
        return lay(campaign, model);
    }

    @PutMapping("/{number}")
    ModelAndView update(
            @PathVariable String number,
            @Valid @ModelAttribute("form") CampaignForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var campaign = get(number);
        lay(campaign, model);
        var brief = choices.read(form, errors);
        if (brief.isEmpty()) return Pages.invalid(EDIT);
        try {
            run.rewrite(campaign.id(), form.version(), brief.get());
        } catch (Refused refused) {
            errors.reject(refused.key(), refused.args(), "");
            return Pages.invalid(EDIT);
        } catch (OptimisticLockingFailureException stale) {
            var stored = get(number);
            return Pages.conflict(EDIT)
                    .addObject("form", form.at(stored.version()))
                    .addObject("stored", CampaignPage.of(stored, Times.now(clock), words));
        }
        Flash.done(redirect, "campaign.flash.saved");
        return to(campaign);
    }

    @DeleteMapping("/{number}")
    String destroy(@PathVariable String number, RedirectAttributes redirect) {
        run.discard(Ids.parse(number));
        Flash.done(redirect, "campaign.flash.discarded");
        return "redirect:" + HERE + "?state=DRAFT";
    }

    private String lay(Campaign campaign, Model model) {
        model.addAttribute("number", campaign.number());
        model.addAttribute("campaign", campaign.title());
        model.addAttribute("published", campaign.state() == CampaignState.PUBLISHED);
        choices.lay(model);
        return EDIT;
    }

    private Campaign get(String number) {
        return campaigns.get(Ids.parse(number));
    }

    private static ModelAndView to(Campaign campaign) {
        return new ModelAndView("redirect:" + HERE + "/" + campaign.number());
    }
}
