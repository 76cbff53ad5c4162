package dev.sevenstar.privacy.web.admin;

import dev.sevenstar.identity.People;
import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.privacy.Closures;
import dev.sevenstar.privacy.Copies;
import dev.sevenstar.privacy.web.CopyView;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.privacy.DataSubject;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Fresh;
import dev.sevenstar.shared.web.Serves;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a person asked of the platform in writing: their copy, which only they can fetch, and their end. */
@Controller
@RequestMapping("/admin/people/{number}/data")
@Serves(value = Audience.STAFF, right = "people")
class PersonRequestsController {

    private final People people;
    private final Copies copies;
    private final Closures closures;

    PersonRequestsController(People people, Copies copies, Closures closures) {
        this.people = people;
        this.copies = copies;
        this.closures = closures;
    }

    @GetMapping
    String show(@PathVariable String number, Model model) {
        var person = people.get(Ids.parse(number));
        var leavesAt = person.leavesAt();
        model.addAttribute("number", number);
        model.addAttribute("name", person.name());
        model.addAttribute("copy", CopyView.of(copies, DataSubject.PERSON, person.id()));
        model.addAttribute("leaves", leavesAt == null ? null : Times.minute(leavesAt));
        model.addAttribute("days", closures.personDays());
        return "privacy/admin/people/show";
    }

    @PostMapping("/copy")
    String copy(@PathVariable String number, RedirectAttributes redirect) {
        var person = people.get(Ids.parse(number));
        copies.ask(DataSubject.PERSON, person.id(), person.id());
        Flash.done(redirect, "privacy.copy.asked");
        return back(number);
    }

    @PostMapping("/closure")
    @Fresh
    String create(@PathVariable String number, SignedIn staff, RedirectAttributes redirect) {
        try {
            var erased = closures.closeAccount(people.get(Ids.parse(number)).id(), staff.personId());
            Flash.done(redirect, "privacy.person.closed", Times.minute(erased));
        } catch (Refused refused) {
            Flash.error(redirect, refused.key(), refused.args());
        }
        return back(number);
    }

    @DeleteMapping("/closure")
    String destroy(@PathVariable String number, RedirectAttributes redirect) {
        var person = people.get(Ids.parse(number));
        if (person.leavesAt() != null) {
            closures.keepAccount(person.id());
            Flash.done(redirect, "privacy.person.kept");
        }
        return back(number);
    }

    private static String back(String number) {
        return "redirect:/admin/people/" + number + "/data";
    }
}
