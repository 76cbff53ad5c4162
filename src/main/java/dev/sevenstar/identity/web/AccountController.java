package dev.sevenstar.identity.web;

import dev.sevenstar.identity.Entrance;
import dev.sevenstar.identity.OwnAccount;
import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/account")
@Serves(Audience.PERSON)
class AccountController {

    private final OwnAccount account;
    private final AccountPage page;
    private final Entrance entrance;

    AccountController(OwnAccount account, AccountPage page, Entrance entrance) {
        this.account = account;
        this.page = page;
        this.entrance = entrance;
    }

    @GetMapping
    ModelAndView show(SignedIn person, HttpSession session, Locale language) {
        return page.fill(new ModelAndView(AccountPage.VIEW), person, session, language);
    }

    @PutMapping
    ModelAndView update(
            SignedIn person,
            @Valid @ModelAttribute("form") AccountForm form,
            BindingResult found,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            RedirectAttributes redirect) {
        if (found.hasErrors()) {
            var invalid = Pages.invalid(AccountPage.VIEW).addObject("form", form);
            return page.fill(invalid, person, request.getSession(), language);
        }
        var renamed = account.introduce(person.personId(), form.name().strip(), form.locale());
        entrance.recognise(renamed, request, response);
        Flash.done(redirect, "identity.account.saved");
        return new ModelAndView("redirect:/account");
    }
}
