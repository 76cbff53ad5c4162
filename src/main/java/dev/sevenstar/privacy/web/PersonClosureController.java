package dev.sevenstar.privacy.web;

import dev.sevenstar.identity.Departure;
import dev.sevenstar.identity.People;
import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.privacy.Closures;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Fresh;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person closes their account, or keeps it after all. */
@Controller
@RequestMapping("/account/data/closure")
@Serves(Audience.PERSON)
class PersonClosureController {

    private static final String PAGE = "privacy/person/closure";

    private final Closures closures;
    private final Departure departure;
    private final People people;

    PersonClosureController(Closures closures, Departure departure, People people) {
        this.closures = closures;
        this.departure = departure;
        this.people = people;
    }

    @GetMapping("/new")
    @Fresh
    ModelAndView new_(SignedIn person) {
        if (people.get(person.personId()).leavesAt() != null) return new ModelAndView("redirect:" + Departure.HOME);
        return fill(new ModelAndView(PAGE, "form", ClosureForm.EMPTY), person);
    }

    @PostMapping
    @Fresh
    ModelAndView create(
            SignedIn person,
            @Valid @ModelAttribute("form") ClosureForm form,
            BindingResult found,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!found.hasErrors() && !isOwn(person, form.name())) found.rejectValue("name", "privacy.form.name.wrong");
        if (!found.hasErrors()) close(person, found);
        if (found.hasErrors()) return fill(Pages.invalid(PAGE), person);
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        new SecurityContextLogoutHandler().logout(request, response, authentication);
        return new ModelAndView("redirect:/goodbye");
    }

    private void close(SignedIn person, BindingResult found) {
        try {
            closures.closeAccount(person.personId(), person.personId());
        } catch (Refused refused) {
            found.reject(refused.key(), refused.args(), null);
        }
    }

    @DeleteMapping
    String destroy(SignedIn person, HttpServletRequest request, RedirectAttributes redirect) {
        if (people.get(person.personId()).leavesAt() != null) {
            closures.keepAccount(person.personId());
            Flash.done(redirect, "privacy.person.kept");
        }
        Departure.forget(request);
        return "redirect:" + Departure.HOME;
    }

    private boolean isOwn(SignedIn person, String typed) {
        return people.known(typed).filter(p -> p.id() == person.personId()).isPresent();
    }

    private ModelAndView fill(ModelAndView page, SignedIn person) {
        return page.addObject("orphans", departure.orphansOf(person.personId()))
                .addObject("days", closures.personDays());
    }
}
