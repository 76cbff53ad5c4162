package dev.sevenstar.campaign.web.news;

import dev.sevenstar.campaign.Campaign;
import dev.sevenstar.campaign.CampaignState;
import dev.sevenstar.campaign.Campaigns;
import dev.sevenstar.campaign.news.Announce;
import dev.sevenstar.campaign.news.Announcement;
import dev.sevenstar.campaign.news.NewsState;
import dev.sevenstar.campaign.news.Readers;
import dev.sevenstar.campaign.web.CampaignWords;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.text.Digits;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Option;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Arrays;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the staff say to the shops of a campaign, and who has read it. */
@Controller
@RequestMapping("/admin/campaigns/{number}/news")
@Serves(value = Audience.STAFF, right = "campaigns")
class CampaignNewsController {

    private static final String EDIT = "campaign/news/edit";
    private static final int WHOLE = 100;

    record Row(
            String href,
            String title,
            String readers,
            String at,
            String state,
            String tone,
            String read,
            boolean waits,
            boolean sent,
            boolean reminded) {}

    private final Campaigns campaigns;
    private final Announce announce;
    private final CampaignWords words;
    private final Clock clock;

    CampaignNewsController(Campaigns campaigns, Announce announce, CampaignWords words, Clock clock) {
        this.campaigns = campaigns;
        this.announce = announce;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String index(@PathVariable String number, Model model) {
        var campaign = lay(number, model);
        model.addAttribute("open", campaign.state() == CampaignState.PUBLISHED);
        model.addAttribute(
                "rows",
                announce.of(campaign.id()).stream()
                        .map(news -> row(campaign, news))
                        .toList());
        return "campaign/news/index";
    }

    @GetMapping("/new")
    String new_(@PathVariable String number, Model model) {
        model.addAttribute("form", new NewsForm(0L, "", "", Readers.FITTING, ""));
        return form(number, "", model);
    }

    @PostMapping
    Object create(
            @PathVariable String number,
            @Valid @ModelAttribute("form") NewsForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        form(number, "", model);
        var draft =
                errors.hasErrors() ? null : form.read(Times.now(clock), errors).orElse(null);
        if (draft == null) return invalid(model);
        try {
            announce.write(Ids.parse(number), draft);
        } catch (Refused refused) {
            errors.reject(refused.key(), refused.args(), "");
            return invalid(model);
        }
        Flash.done(redirect, "campaign.news.flash.written", Times.minute(draft.sendAt()));
        return to(number);
    }

    @GetMapping("/{news}")
    String show(@PathVariable String number, @PathVariable String news, Model model) {
        var campaign = lay(number, model);
        var found = announce.get(campaign.id(), Ids.parse(news));
        model.addAttribute("news", row(campaign, found));
        model.addAttribute("text", found.draft().text());
        return "campaign/news/show";
    }

    @GetMapping("/{news}/edit")
    String edit(@PathVariable String number, @PathVariable String news, Model model) {
        model.addAttribute("form", NewsForm.of(waiting(number, news)));
        return form(number, news, model);
    }

    @PutMapping("/{news}")
    Object update(
            @PathVariable String number,
            @PathVariable String news,
            @Valid @ModelAttribute("form") NewsForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        waiting(number, news);
        form(number, news, model);
        var draft =
                errors.hasErrors() ? null : form.read(Times.now(clock), errors).orElse(null);
        if (draft == null) return invalid(model);
        try {
            var seen = form.version();
            announce.rewrite(Ids.parse(number), Ids.parse(news), seen == null ? -1 : seen, draft);
        } catch (OptimisticLockingFailureException meanwhile) {
            errors.reject("campaign.news.error.changed");
            return invalid(model);
        }
        Flash.done(redirect, "campaign.news.flash.written", Times.minute(draft.sendAt()));
        return to(number);
    }

    @DeleteMapping("/{news}")
    String destroy(@PathVariable String number, @PathVariable String news, RedirectAttributes redirect) {
        return act(
                number,
                redirect,
                "campaign.news.flash.withdrawn",
                () -> announce.withdraw(Ids.parse(number), Ids.parse(news)));
    }

    /** Those who have not opened it are told once more. */
    @PostMapping("/{news}/reminder")
    String remind(@PathVariable String number, @PathVariable String news, RedirectAttributes redirect) {
        return act(
                number,
                redirect,
                "campaign.news.flash.reminded",
                () -> announce.remind(Ids.parse(number), Ids.parse(news)));
    }

    private static String act(String number, RedirectAttributes redirect, String done, Runnable act) {
        try {
            act.run();
            Flash.done(redirect, done);
        } catch (Refused refused) {
            Flash.error(redirect, refused.key(), refused.args());
        }
        return to(number);
    }

    private Announcement waiting(String number, String news) {
        var found = announce.get(Ids.parse(number), Ids.parse(news));
        if (found.state() != NewsState.SCHEDULED) throw new NotFound();
        return found;
    }

    private Campaign lay(String number, Model model) {
        var campaign = campaigns.get(Ids.parse(number));
        model.addAttribute("campaign", campaign.title());
        model.addAttribute("back", "/admin/campaigns/" + campaign.number());
        model.addAttribute("here", href(campaign.number()));
        return campaign;
    }

    private String form(String number, String news, Model model) {
        var campaign = lay(number, model);
        if (campaign.state() != CampaignState.PUBLISHED) throw new NotFound();
        var counts = announce.counts(campaign.id());
        model.addAttribute("number", news);
        model.addAttribute(
                "readers",
                Arrays.stream(Readers.values())
                        .map(each -> new Option(
                                each.name(),
                                words.say(
                                        "campaign.news.readers-of",
                                        words.say(each.key()),
                                        counts.getOrDefault(each, 0))))
                        .toList());
        return EDIT;
    }

    private Row row(Campaign campaign, Announcement news) {
        var draft = news.draft();
        return new Row(
                href(campaign.number()) + "/" + news.number(),
                draft.title(),
                words.say(draft.readers().key()),
                Times.minute(draft.sendAt()),
                words.say(news.state().key()),
                switch (news.state()) {
                    case SCHEDULED -> "amber";
                    case SENT -> "green";
                    case WITHDRAWN -> "";
                },
                news.state() == NewsState.SENT
                        ? words.say(
                                "campaign.news.read-of",
                                Digits.grouped(news.read()),
                                Digits.grouped(news.reached()),
                                news.reached() == 0 ? 0 : (long) news.read() * WHOLE / news.reached())
                        : "",
                news.state() == NewsState.SCHEDULED,
                news.state() == NewsState.SENT,
                news.remindedAt() != null);
    }

    private static String href(String number) {
        return "/admin/campaigns/" + number + "/news";
    }

    private static String to(String number) {
        return "redirect:" + href(number);
    }

    private static Object invalid(Model model) {
        return Pages.invalid(EDIT).addAllObjects(model.asMap());
    }
}
