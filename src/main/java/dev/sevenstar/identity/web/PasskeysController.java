package dev.sevenstar.identity.web;

import dev.sevenstar.identity.Browser;
import dev.sevenstar.identity.Passkeys;
import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Fresh;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The passkeys of a person: make one, call it something else, throw it away. */
@Controller
@RequestMapping("/account/passkeys")
@Serves(Audience.PERSON)
class PasskeysController {

    private static final String INDEX = "identity/passkeys/index";
    private static final String EDIT = "identity/passkeys/edit";
    private static final String BACK = "redirect:/account/passkeys";

    record Row(String number, String name, String since, String used) {}

    private final Passkeys passkeys;

    PasskeysController(Passkeys passkeys) {
        this.passkeys = passkeys;
    }

    /** Suggests the browser's name for the next one. */
    @GetMapping
    @Fresh
    ModelAndView index(SignedIn person, @RequestHeader(value = "User-Agent", defaultValue = "") String browser) {
        return new ModelAndView(INDEX, "form", new PasskeyForm(Browser.of(browser))).addObject("rows", rows(person));
    }

    @PostMapping(path = "/options", produces = MediaType.APPLICATION_JSON_VALUE)
    @Fresh
    @ResponseBody
    String options(SignedIn person, HttpSession session) {
        return passkeys.askToMake(person, session);
    }

    @PostMapping
    @Fresh
    ModelAndView create(
            SignedIn person,
            @Valid @ModelAttribute("form") PasskeyForm form,
            BindingResult found,
            @RequestParam(defaultValue = "") String credential,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        if (!found.hasErrors()) add(person, form, credential, request, found);
        if (found.hasErrors()) return Pages.invalid(INDEX).addObject("rows", rows(person));
        Flash.done(redirect, "identity.passkey.added");
        return new ModelAndView(BACK);
    }

    @GetMapping("/{number}/edit")
    ModelAndView edit(SignedIn person, @PathVariable String number) {
        var passkey = passkeys.get(person.personId(), number);
        return new ModelAndView(EDIT, "form", new PasskeyForm(passkey.name())).addObject("number", number);
    }

    @PutMapping("/{number}")
    ModelAndView update(
            SignedIn person,
            @PathVariable String number,
            @Valid @ModelAttribute("form") PasskeyForm form,
            BindingResult found) {
        var passkey = passkeys.get(person.personId(), number);
        if (found.hasErrors()) return Pages.invalid(EDIT).addObject("number", Ids.text(passkey.id()));
        passkeys.rename(person.personId(), number, form.name().strip());
        return new ModelAndView(BACK);
    }

    @DeleteMapping("/{number}")
    @Fresh
    String destroy(SignedIn person, @PathVariable String number, RedirectAttributes redirect) {
        passkeys.remove(person, number);
        Flash.done(redirect, "identity.passkey.removed");
        return BACK;
    }

    private void add(
            SignedIn person, PasskeyForm form, String credential, HttpServletRequest request, BindingResult found) {
        try {
            passkeys.add(person, form.name().strip(), credential, request.getSession());
        } catch (Refused refused) {
            found.reject(refused.key(), refused.args(), Objects.requireNonNullElse(refused.getMessage(), ""));
        }
    }

    private List<Row> rows(SignedIn person) {
        return passkeys.of(person.personId()).stream()
                .map(p -> new Row(Ids.text(p.id()), p.name(), Times.day(p.since()), Times.minute(p.usedAt())))
                .toList();
    }
}
