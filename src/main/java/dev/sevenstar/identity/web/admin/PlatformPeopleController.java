package dev.sevenstar.identity.web.admin;

import dev.sevenstar.identity.LastAdmin;
import dev.sevenstar.identity.OpenSessions;
import dev.sevenstar.identity.People;
import dev.sevenstar.identity.Register;
import dev.sevenstar.identity.Seats;
import dev.sevenstar.identity.StaffRole;
import dev.sevenstar.identity.Suspension;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Slice;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Fresh;
import dev.sevenstar.shared.web.Serves;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Finds a person, shows where they work, shuts them out and lets them in again. */
@Controller
@RequestMapping("/admin/people")
@Serves(value = Audience.STAFF, right = "people")
class PlatformPeopleController {

    private static final int PAGE = 25;
    private static final int FOUND_AT_MOST = 50;

    private final Register register;
    private final People people;
    private final Seats seats;
    private final OpenSessions sessions;
    private final Suspension suspension;

    PlatformPeopleController(
            Register register, People people, Seats seats, OpenSessions sessions, Suspension suspension) {
        this.register = register;
        this.people = people;
        this.seats = seats;
        this.sessions = sessions;
        this.suspension = suspension;
    }

    @GetMapping
    String index(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String before,
            Model model) {
        var slice = q.isBlank()
                ? register.newestPeople(before, PAGE)
                : new Slice<>(register.people(q, FOUND_AT_MOST), null);
        model.addAttribute("q", q);
        model.addAttribute("slice", slice.map(PersonRow::of));
        model.addAttribute("first", before == null ? null : "/admin/people");
        model.addAttribute("next", slice.next() == null ? null : "/admin/people?before=" + slice.next());
        return "identity/admin/people/index";
    }

    @GetMapping("/{number}")
    String show(@PathVariable String number, Model model) {
        var person = people.get(Ids.parse(number));
        model.addAttribute("person", person);
        model.addAttribute("number", number);
        model.addAttribute("joined", Times.minute(person.joinedAt()));
        model.addAttribute("seats", seats.of(person.signedIn()));
        model.addAttribute(
                "staffRole", seats.staffRole(person.id()).map(StaffRole::key).orElse(null));
        model.addAttribute("places", sessions.of(person.id(), "").size());
        return "identity/admin/people/show";
    }

    @PostMapping("/{number}/suspension")
    @Fresh
    String suspend(@PathVariable String number, RedirectAttributes redirect) {
        try {
            suspension.impose(Ids.parse(number));
            Flash.done(redirect, "identity.people.suspended");
        } catch (LastAdmin last) {
            Flash.error(redirect, last.key());
        }
        return "redirect:/admin/people/" + number;
    }

    @DeleteMapping("/{number}/suspension")
    @Fresh
    String readmit(@PathVariable String number, RedirectAttributes redirect) {
        suspension.lift(Ids.parse(number));
        Flash.done(redirect, "identity.people.readmitted");
        return "redirect:/admin/people/" + number;
    }
}
