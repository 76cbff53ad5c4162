package dev.sevenstar.payment.web.credit;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.payment.credit.AnswerApplication;
import dev.sevenstar.payment.credit.Application;
import dev.sevenstar.payment.credit.ApplicationState;
import dev.sevenstar.payment.credit.Applications;
import dev.sevenstar.payment.credit.CreditLines;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.audit.Audit;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Fresh;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import dev.sevenstar.shared.web.Tab;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Buyers who ask for credit, and what the shop answers. */
@Controller
@RequestMapping("/workbench/credit-applications")
@Serves(value = Audience.SHOP, right = "money")
class ApplicationsController {

    private static final String HOME = "/workbench/credit-applications";
    private static final String SHOW = "payment/credit-applications/show";
    private static final int PAGE = 25;
    private static final int LONGEST = 200;

    private final Applications applications;
    private final AnswerApplication answer;
    private final CreditLines lines;
    private final LinePage page;
    private final CreditWords words;
    private final Audit audit;
    private final TransactionTemplate transaction;

    ApplicationsController(
            Applications applications,
            AnswerApplication answer,
            CreditLines lines,
            LinePage page,
            CreditWords words,
            Audit audit,
            TransactionTemplate transaction) {
        this.applications = applications;
        this.answer = answer;
        this.lines = lines;
        this.page = page;
        this.words = words;
        this.audit = audit;
        this.transaction = transaction;
    }

    @GetMapping
    String index(
            Seat seat,
            @RequestParam(defaultValue = "") String view,
            @RequestParam(required = false) @Nullable String before,
            Model model) {
        var state = chosen(view);
        var slice = applications
                .ofShop(seat.shopId(), state, before, PAGE)
                .map(each -> ApplicationRow.of(each, each.buyerName(), HOME + "/", words));
        model.addAttribute("rows", slice.rows());
        model.addAttribute("state", slug(state));
        model.addAttribute("tabs", tabs(seat, state));
        model.addAttribute("first", before == null ? null : href(state));
        model.addAttribute("next", slice.next() == null ? null : href(state) + "&before=" + slice.next());
        return "payment/credit-applications/index";
    }

    @GetMapping("/{number}")
    String show(Seat seat, @PathVariable String number, Model model) {
        var application = applications.get(ShopKey.of(seat.shopId(), number));
        var wish = application.wish();
        model.addAttribute("form", TermsForm.of(wish.limit().toYuan(), wish.term(), ""));
        return fill(application, model);
    }

    @PostMapping("/{number}/grant")
    @Fresh
    Object grant(
            Seat seat,
            @PathVariable String number,
            @Valid @ModelAttribute("form") TermsForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var application = applications.get(ShopKey.of(seat.shopId(), number));
        var terms = form.read(errors, words.today());
        if (terms.isPresent())
            try {
                answer(
                        seat,
                        application,
                        "payment.application-granted",
                        terms.get().limit() + " · " + terms.get().term().code(),
                        each -> answer.grant(each, terms.get(), seat.personId(), seat.personName(), form.note()));
            } catch (Refused refused) {
                errors.rejectValue("limit", refused.key(), refused.args(), "");
            }
        if (errors.hasErrors()) {
            fill(application, model);
            return Pages.invalid(SHOW).addAllObjects(model.asMap());
        }
        Flash.done(redirect, "payment.applications.granted", application.buyerName());
        return "redirect:/workbench/credit-lines/" + Ids.text(application.buyerPerson());
    }

    @PostMapping("/{number}/refusal")
    @Fresh
    String refuse(
            Seat seat,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String text,
            RedirectAttributes redirect) {
        return say(
                seat,
                number,
                redirect,
                "payment.application-refused",
                "payment.applications.refused",
                text,
                each -> answer.refuse(each, seat.personId(), seat.personName(), cut(text)));
    }

    @PostMapping("/{number}/question")
    String ask(
            Seat seat,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String text,
            RedirectAttributes redirect) {
        return say(
                seat,
                number,
                redirect,
                "payment.application-asked",
                "payment.applications.asked",
                text,
                each -> answer.askBack(each, seat.personId(), seat.personName(), cut(text)));
    }

    private String say(
            Seat seat,
            String number,
            RedirectAttributes redirect,
            String act,
            String done,
            String text,
            Consumer<Application> change) {
        try {
            answer(seat, applications.get(ShopKey.of(seat.shopId(), number)), act, cut(text), change);
            Flash.done(redirect, done);
        } catch (Refused refused) {
            Flash.error(redirect, refused.key(), refused.args());
        }
        return "redirect:" + HOME + "/" + number;
    }

    private void answer(Seat seat, Application application, String act, String after, Consumer<Application> change) {
        transaction.executeWithoutResult(status -> {
            change.accept(application);
            audit.record(
                    seat.shopId(),
                    act,
                    "credit-application",
                    application.buyerName(),
                    application.wish().limit().toString(),
                    after);
        });
    }

    private String fill(Application application, Model model) {
        model.addAttribute("asked", ApplicationRow.of(application, application.buyerName(), HOME + "/", words));
        model.addAttribute(
                "line",
                lines.find(application.shopId(), application.buyerPerson())
                        .map(line -> LineRow.of(line, words))
                        .orElse(null));
        page.advise(application.shopId(), application.buyerPerson(), model);
        return SHOW;
    }

    private static String cut(String text) {
        var said = text.strip();
        return said.length() > LONGEST ? said.substring(0, LONGEST) : said;
    }

    private List<Tab> tabs(Seat seat, ApplicationState chosen) {
        var waiting = applications.waiting(seat.shopId());
        return Arrays.stream(ApplicationState.values())
                .map(state -> new Tab(
                        words.say(state.key()),
                        href(state),
                        state == chosen,
                        state == ApplicationState.WAITING && waiting > 0 ? String.valueOf(waiting) : null))
                .toList();
    }

    private static String href(ApplicationState state) {
        return HOME + "?view=" + slug(state);
    }

    private static String slug(ApplicationState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static ApplicationState chosen(String slug) {
        return Arrays.stream(ApplicationState.values())
                .filter(state -> slug(state).equals(slug))
                .findFirst()
                .orElse(ApplicationState.WAITING);
    }
}
