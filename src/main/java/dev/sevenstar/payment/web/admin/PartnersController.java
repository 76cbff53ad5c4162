package dev.sevenstar.payment.web.admin;

import dev.sevenstar.payment.partner.CallLog;
import dev.sevenstar.payment.partner.Partner;
import dev.sevenstar.payment.partner.PartnerCalls;
import dev.sevenstar.payment.simulated.Behaviour;
import dev.sevenstar.payment.simulated.Kept;
import dev.sevenstar.payment.simulated.Manner;
import dev.sevenstar.payment.simulated.SimulatedPartners;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.audit.Audit;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Option;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Those who move or lend money for the market: how the line to each does, and how those without one are played. */
@Controller
@RequestMapping("/admin/partners")
@Serves(value = Audience.STAFF, right = "money")
class PartnersController {

    private static final String SHOW = "payment/admin/partners/show";
    private static final int PAGE = 20;
    private static final CallLog.Health NOTHING = new CallLog.Health(null, 0, 0);

    /** @param manner how it is played; empty for a real line */
    record Row(String href, String name, String manner, String tone, String last, int waiting, int troubled) {}

    /** One request as a simulated partner keeps it. */
    record HeardRow(
            String key,
            String act,
            String amount,
            String verdict,
            String tone,
            String heard,
            int noticed,
            boolean decided) {}

    /** The settings as typed. */
    record Form(String behaviour, String delay, boolean twice, boolean silent) {

        static Form of(Manner manner) {
            return new Form(
                    manner.behaviour().name(), String.valueOf(manner.delaySeconds()), manner.twice(), manner.silent());
        }

        boolean isRight() {
            return delay.strip().matches("\\d{1,5}") && Integer.parseInt(delay.strip()) <= Manner.LONGEST_DELAY;
        }
    }

    private final PartnerCalls calls;
    private final CallLog log;
    private final SimulatedPartners simulated;
    private final Audit audit;
    private final MessageSource messages;

    PartnersController(
            PartnerCalls calls, CallLog log, SimulatedPartners simulated, Audit audit, MessageSource messages) {
        this.calls = calls;
        this.log = log;
        this.simulated = simulated;
        this.audit = audit;
        this.messages = messages;
    }

    @GetMapping
    String index(Model model, Locale language) {
        var health = log.health();
        var manners = simulated.manners();
        var rows = Stream.of(Partner.values())
                .filter(partner -> partner != Partner.PLATFORM)
                .map(partner -> row(
                        partner,
                        health.getOrDefault(partner, NOTHING),
                        manners.getOrDefault(partner, Manner.usual(partner)),
                        language))
                .toList();
        model.addAttribute("rows", rows);
        return "payment/admin/partners/index";
    }

    @GetMapping("/{slug}")
    String show(@PathVariable String slug, Model model, Locale language) {
        var partner = partner(slug);
        fill(model, partner, Form.of(simulated.manner(partner)), language);
        return SHOW;
    }

    @PutMapping("/{slug}")
    Object update(
            @PathVariable String slug,
            @RequestParam Behaviour behaviour,
            @RequestParam(defaultValue = "") String delay,
            @RequestParam(defaultValue = "false") boolean twice,
            @RequestParam(defaultValue = "false") boolean silent,
            Model model,
            Locale language,
            RedirectAttributes redirect) {
        var partner = partner(slug);
        if (!calls.isSimulated(partner)) throw new NotFound();
        var form = new Form(behaviour.name(), delay, twice, silent);
        if (!form.isRight()) {
            fill(model, partner, form, language);
            model.addAttribute("problem", word("payment.partners.delay.wrong", language));
            return Pages.invalid(SHOW).addAllObjects(model.asMap());
        }
        var before = simulated.manner(partner).behaviour().key();
        simulated.behave(new Manner(partner, behaviour, Integer.parseInt(delay.strip()), twice, silent));
        audit.record("payment.partner-changed", "partner", partner.slug(), before, behaviour.key());
        Flash.done(redirect, "payment.partners.saved");
        return "redirect:/admin/partners/" + slug;
    }

    private void fill(Model model, Partner partner, Form form, Locale language) {
        var played = calls.isSimulated(partner);
        model.addAttribute("name", partner.key());
        model.addAttribute("slug", partner.slug());
        model.addAttribute("here", "/admin/partners/" + partner.slug());
        model.addAttribute("simulated", played);
        model.addAttribute("alipay", partner == Partner.ALIPAY);
        model.addAttribute("form", form);
        model.addAttribute(
                "behaviours",
                Arrays.stream(Behaviour.values())
                        .map(each -> new Option(each.name(), word(each.key(), language)))
                        .toList());
        model.addAttribute("waiting", played ? rows(simulated.waiting(partner), language) : List.of());
        model.addAttribute("heard", played ? rows(simulated.newest(partner, PAGE), language) : List.of());
    }

    private List<HeardRow> rows(List<Kept> kept, Locale language) {
        return kept.stream().map(each -> heard(each, language)).toList();
    }

    private HeardRow heard(Kept kept, Locale language) {
        return new HeardRow(
                kept.number(),
                word(kept.act().key(), language),
                kept.amount().toString(),
                word("payment.said." + kept.verdict().name().toLowerCase(Locale.ROOT), language),
                switch (kept.verdict()) {
                    case PENDING -> "amber";
                    case DONE -> "green";
                    case REFUSED -> "red";
                },
                Times.minute(kept.heardAt()),
                kept.noticed(),
                kept.decidedAt() != null);
    }

    private Row row(Partner partner, CallLog.Health health, Manner manner, Locale language) {
        var played = calls.isSimulated(partner);
        return new Row(
                "/admin/partners/" + partner.slug(),
                word(partner.key(), language),
                played ? word(manner.behaviour().key(), language) : "",
                manner.behaviour() == Behaviour.DOWN ? "red" : "",
                health.lastDone() == null ? word("payment.partners.never", language) : Times.minute(health.lastDone()),
                health.waiting(),
                health.troubled());
    }

    private static Partner partner(String slug) {
        return Partner.find(slug).filter(each -> each != Partner.PLATFORM).orElseThrow(NotFound::new);
    }

    private String word(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
