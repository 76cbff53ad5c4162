package dev.sevenstar.privacy.web;

import dev.sevenstar.identity.Departure;
import dev.sevenstar.identity.People;
import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.privacy.Closures;
import dev.sevenstar.privacy.Copies;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.privacy.DataSubject;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Fresh;
import dev.sevenstar.shared.web.Serves;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the house holds of a person: a copy of it, and the way out. */
@Controller
@RequestMapping("/account/data")
@Serves(Audience.PERSON)
class PersonDataController {

    private static final String HERE = "redirect:/account/data";

    private final People people;
    private final Copies copies;
    private final CopyDownload download;
    private final Closures closures;

    PersonDataController(People people, Copies copies, CopyDownload download, Closures closures) {
        this.people = people;
        this.copies = copies;
        this.download = download;
        this.closures = closures;
    }

    @GetMapping
    String show(SignedIn signedIn, HttpServletRequest request, Model model) {
        var person = people.get(signedIn.personId());
        var leavesAt = person.leavesAt();
        if (leavesAt == null) Departure.forget(request);
        model.addAttribute("copy", CopyView.of(copies, DataSubject.PERSON, person.id()));
        model.addAttribute("leaves", leavesAt == null ? null : Times.minute(leavesAt));
        model.addAttribute("days", closures.personDays());
        return "privacy/person/show";
    }

    @PostMapping("/copy")
    @Fresh
    String create(SignedIn person, RedirectAttributes redirect) {
        copies.ask(DataSubject.PERSON, person.personId(), person.personId());
        Flash.done(redirect, "privacy.copy.asked");
        return HERE;
    }

    @GetMapping("/copy")
    @Fresh
    ResponseEntity<InputStreamResource> fetch(SignedIn person) {
        return download.of(DataSubject.PERSON, person.personId(), "sevenstar-account.zip");
    }
}
