package dev.sevenstar.identity.web.admin;

import dev.sevenstar.identity.LastAdmin;
import dev.sevenstar.identity.People;
import dev.sevenstar.identity.Person;
import dev.sevenstar.identity.PlatformStaff;
import dev.sevenstar.identity.StaffRole;
import dev.sevenstar.shared.Ids;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who works at the platform's desk. */
@Controller
@RequestMapping("/admin/staff")
@Serves(value = Audience.STAFF, right = "operations")
class PlatformStaffController {

    private static final String BACK = "redirect:/admin/staff";

    private final PlatformStaff staff;
    private final People people;

    PlatformStaffController(PlatformStaff staff, People people) {
        this.staff = staff;
        this.people = people;
    }

    record MemberRow(String number, String name, String contact, StaffRole role, boolean active) {}

    @GetMapping
    String index(Model model) {
        model.addAttribute(
                "members",
                staff.all().stream()
                        .map(m -> new MemberRow(
                                Ids.text(m.personId()),
                                m.name(),
                                m.email() == null ? String.valueOf(m.mobile()) : m.email(),
                                m.role(),
                                m.active()))
                        .toList());
        model.addAttribute("roles", StaffRole.values());
        return "identity/admin/staff/index";
    }

    /** Somebody who has an account already. */
    @PostMapping
    @Fresh
    String create(@RequestParam String contact, @RequestParam StaffRole role, RedirectAttributes redirect) {
        people.known(contact)
                .filter(Person::isActive)
                .ifPresentOrElse(
                        person -> appoint(person, role, redirect),
                        () -> Flash.error(redirect, "identity.platform-staff.unknown", contact));
        return BACK;
    }

    @PutMapping("/{number}")
    @Fresh
    String update(@PathVariable String number, @RequestParam StaffRole role, RedirectAttributes redirect) {
        appoint(people.get(Ids.parse(number)), role, redirect);
        return BACK;
    }

    @DeleteMapping("/{number}")
    @Fresh
    String destroy(@PathVariable String number, RedirectAttributes redirect) {
        try {
            staff.dismiss(people.get(Ids.parse(number)));
            Flash.done(redirect, "identity.platform-staff.dismissed");
        } catch (LastAdmin last) {
            Flash.error(redirect, last.key());
        }
        return BACK;
    }

    private void appoint(Person person, StaffRole role, RedirectAttributes redirect) {
        try {
            staff.appoint(person, role);
            Flash.done(redirect, "identity.platform-staff.appointed", person.name());
        } catch (LastAdmin last) {
            Flash.error(redirect, last.key());
        }
    }
}
