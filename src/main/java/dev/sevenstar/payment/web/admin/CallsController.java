package dev.sevenstar.payment.web.admin;

import dev.sevenstar.payment.partner.CallLog;
import dev.sevenstar.payment.partner.Partner;
import dev.sevenstar.payment.partner.PartnerAway;
import dev.sevenstar.payment.partner.PartnerCall;
import dev.sevenstar.payment.partner.PartnerCall.State;
import dev.sevenstar.payment.partner.PartnerCalls;
import dev.sevenstar.payment.partner.PartnerTry;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.audit.Audit;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Option;
import dev.sevenstar.shared.web.Serves;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Every request to a partner: what was asked, how often, and what came of it. */
@Controller
@RequestMapping("/admin/partners/calls")
@Serves(value = Audience.STAFF, right = "money")
class CallsController {

    private static final String HOME = "/admin/partners/calls";
    private static final int PAGE = 25;

    record Row(
            String href,
            String key,
            String partner,
            String act,
            String amount,
            String about,
            String state,
            String tone,
            String made,
            int asked,
            String next,
            String answer,
            String reason,
            String trouble,
            boolean decided) {}

    record TryRow(String at, String occasion, String said, String tone, String detail) {}

    private final CallLog log;
    private final PartnerCalls calls;
    private final Audit audit;
    private final MessageSource messages;

    CallsController(CallLog log, PartnerCalls calls, Audit audit, MessageSource messages) {
        this.log = log;
        this.calls = calls;
        this.audit = audit;
        this.messages = messages;
    }

    @GetMapping
    String index(
            @RequestParam(defaultValue = "") String partner,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable String before,
            Model model,
            Locale language) {
        var from = before != null && before.matches("[0-9a-z]{1,12}") ? Long.parseLong(before, 36) : Long.MAX_VALUE;
        var page = log.page(Partner.find(partner).orElse(null), state(state), from, PAGE);
        model.addAttribute("rows", page.map(call -> row(call, language)).rows());
        model.addAttribute("partner", partner);
        model.addAttribute("state", state);
        model.addAttribute("partners", partners(language));
        model.addAttribute("states", states(language));
        model.addAttribute("first", before == null ? null : address(partner, state, null));
        model.addAttribute("next", page.next() == null ? null : address(partner, state, page.next()));
        return "payment/admin/calls/index";
    }

    @GetMapping("/{slug}/{key}")
    String show(@PathVariable String slug, @PathVariable String key, Model model, Locale language) {
        var partner = Partner.find(slug).orElseThrow(NotFound::new);
        var call = calls.find(partner, key).orElseThrow(NotFound::new);
        model.addAttribute("call", row(call, language));
        model.addAttribute(
                "tries",
                log.tries(partner, key).stream()
                        .map(each -> row(each, language))
                        .toList());
        return "payment/admin/calls/show";
    }

    @PostMapping("/{slug}/{key}/tries")
    String create(@PathVariable String slug, @PathVariable String key, RedirectAttributes redirect) {
        var partner = Partner.find(slug).orElseThrow(NotFound::new);
        try {
            calls.askNow(partner, key);
            Flash.done(redirect, "payment.calls.asked-now");
        } catch (PartnerAway away) {
            Flash.error(redirect, "payment.calls.away");
        }
        audit.record("payment.partner-asked", "request", key, null, null);
        return "redirect:" + HOME + "/" + slug + "/" + key;
    }

    private Row row(PartnerCall call, Locale language) {
        var request = call.request();
        return new Row(
                HOME + "/" + request.partner().slug() + "/" + request.key(),
                request.key(),
                word(request.partner().key(), language),
                word(request.act().key(), language),
                request.amount().toString(),
                Ids.text(request.reference()),
                word(call.state().key(), language),
                tone(call),
                Times.minute(call.madeAt()),
                call.asked(),
                call.isDecided() || call.againAt() == null ? "" : Times.minute(call.againAt()),
                call.number(),
                reason(call.reason(), language),
                call.trouble(),
                call.isDecided());
    }

    private TryRow row(PartnerTry each, Locale language) {
        var tone =
                switch (each.said()) {
                    case DONE -> "done";
                    case PENDING -> "now";
                    case REFUSED, AWAY -> "problem";
                };
        return new TryRow(
                Times.minute(each.at()),
                word(each.occasion().key(), language),
                word(each.said().key(), language),
                tone,
                reason(each.detail(), language));
    }

    private static String tone(PartnerCall call) {
        if (!call.trouble().isEmpty()) return "red";
        return switch (call.state()) {
            case WAITING, ASKED -> "amber";
            case DONE -> "green";
            case REFUSED -> "red";
        };
    }

    /** What simulated partners say has words; real ones speak for themselves. */
    private String reason(String said, Locale language) {
        return Objects.requireNonNullElse(messages.getMessage("payment.reason." + said, null, said, language), said);
    }

    private List<Option> partners(Locale language) {
        return Arrays.stream(Partner.values())
                .filter(each -> each != Partner.PLATFORM)
                .map(each -> new Option(each.slug(), word(each.key(), language)))
                .toList();
    }

    private List<Option> states(Locale language) {
        return Arrays.stream(State.values())
                .map(each -> new Option(each.name().toLowerCase(Locale.ROOT), word(each.key(), language)))
                .toList();
    }

    private static @Nullable State state(String slug) {
        return Arrays.stream(State.values())
                .filter(each -> each.name().equalsIgnoreCase(slug))
                .findFirst()
                .orElse(null);
    }

    private static String address(String partner, String state, @Nullable String before) {
        var address = UriComponentsBuilder.fromPath(HOME);
        if (!partner.isEmpty()) address.queryParam("partner", partner);
        if (!state.isEmpty()) address.queryParam("state", state);
        if (before != null) address.queryParam("before", before);
        return address.encode().toUriString();
    }

    private String word(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
