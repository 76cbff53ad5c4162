package dev.sevenstar.inquiry.web;

import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.inquiry.Invoice;
import dev.sevenstar.inquiry.Subjects;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.TooMany;
import dev.sevenstar.shared.regions.Regions;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Option;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking about a listing. */
@Controller
@RequestMapping("/listings/{number}/inquiries")
@Serves(Audience.EVERYONE)
class AsksController {

    private static final String VIEW = "inquiry/asks/new";

    private final Subjects subjects;
    private final Asking asking;
    private final Uploads uploads;
    private final Regions regions;
    private final InquiryWords words;

    AsksController(Subjects subjects, Asking asking, Uploads uploads, Regions regions, InquiryWords words) {
        this.subjects = subjects;
        this.asking = asking;
        this.uploads = uploads;
        this.regions = regions;
        this.words = words;
    }

    @ModelAttribute
    void lay(@PathVariable String number, @Nullable SignedIn person, Model model) {
        model.addAttribute("number", number);
        model.addAttribute("visitor", person == null);
        model.addAttribute("today", LocalDate.ofInstant(words.now(), Times.ZONE));
        model.addAttribute("provinces", provinces());
        model.addAttribute("invoices", invoices());
    }

    @GetMapping("/new")
    String new_(@PathVariable String number, @RequestParam(defaultValue = "") String quantity, Model model) {
        var offered = subjects.offered(Ids.parse(number)).orElse(null);
        if (offered == null) return "redirect:/listings/" + number;
        var wanted = quantity.isEmpty() && offered.subject().minimum() != null
                ? offered.subject().minimum().toString()
                : quantity;
        var key = UUID.randomUUID().toString();
        model.addAttribute("subject", offered.subject());
        model.addAttribute("filesHref", filesHref(number, key));
        model.addAttribute("form", AskForm.begun(wanted, words.say("inquiry.ask.greeting"), key));
        return VIEW;
    }

    @PostMapping
    Object create(
            @PathVariable String number,
            @Nullable SignedIn person,
            @ModelAttribute("form") AskForm form,
            BindingResult problems,
            Enclosed enclosed,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        var offered = subjects.offered(Ids.parse(number)).orElseThrow(NotFound::new);
        form.check(problems, person == null, LocalDate.ofInstant(words.now(), Times.ZONE));
        var problem = uploads.take(form.key(), person == null ? 0 : person.personId(), form.said(), enclosed);
        if (problem != null) problems.rejectValue("text", problem.key(), problem.args(), null);
        if (problems.hasErrors()) return again(Pages.invalid(VIEW), offered, form);
        try {
            asking.calmly(person, form, request.getRemoteAddr());
        } catch (TooMany tooMany) {
            var minutes = tooMany.retryAfter().toMinutes() + 1;
            return again(new ModelAndView(VIEW, HttpStatus.TOO_MANY_REQUESTS), offered, form)
                    .addObject("retryMinutes", minutes);
        }
        var asked = asking.ask(person, form, offered);
        if (person == null) {
            redirect.addFlashAttribute("address", form.address().orElseThrow());
            return "redirect:/listings/" + number + "/inquiries/sent";
        }
        Flash.done(redirect, "inquiry.flash.asked");
        return "redirect:/my/inquiries/" + asked.number();
    }

    /** A visitor is told to look into the mailbox. */
    @GetMapping("/sent")
    String sent(@PathVariable String number) {
        return subjects.offered(Ids.parse(number)).isEmpty() ? "redirect:/listings/" + number : "inquiry/asks/sent";
    }

    private ModelAndView again(ModelAndView page, Subjects.Offered offered, AskForm form) {
        var number = Ids.text(offered.subject().id());
        return page.addObject("subject", offered.subject())
                .addObject("kept", uploads.of(form.key()))
                .addObject("filesHref", filesHref(number, form.key()));
    }

    private static String filesHref(String number, String requestKey) {
        return "/listings/" + number + "/inquiries/files?requestKey=" + requestKey;
    }

    private List<Option> provinces() {
        var language = LocaleContextHolder.getLocale();
        return regions.provinces().stream()
                .map(r -> new Option(r.code(), Regions.shortName(r, language)))
                .toList();
    }

    private List<Option> invoices() {
        return Arrays.stream(Invoice.values())
                .map(i -> new Option(i.name(), words.say(i.key())))
                .toList();
    }
}
