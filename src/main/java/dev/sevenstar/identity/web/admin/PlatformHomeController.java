package dev.sevenstar.identity.web.admin;

import dev.sevenstar.identity.LegalKind;
import dev.sevenstar.identity.LegalText;
import dev.sevenstar.identity.LegalTexts;
import dev.sevenstar.identity.Register;
import dev.sevenstar.identity.Seats;
import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.identity.StaffRole;
import dev.sevenstar.shared.jobs.JobBook;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.DeskAlarm;
import dev.sevenstar.shared.web.DeskWork;
import dev.sevenstar.shared.web.Serves;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The platform's desk: what is new, and what is stuck, for those whose business it is. */
@Controller
@Serves(Audience.STAFF)
class PlatformHomeController {

    private static final int FEW = 5;

    private final Register register;
    private final JobBook jobs;
    private final Seats seats;
    private final LegalTexts legal;
    private final List<DeskAlarm> alarms;
    private final List<DeskWork> work;

    PlatformHomeController(
            Register register,
            JobBook jobs,
            Seats seats,
            LegalTexts legal,
            List<DeskAlarm> alarms,
            List<DeskWork> work) {
        this.alarms = alarms;
        this.work = work;
        this.legal = legal;
        this.register = register;
        this.jobs = jobs;
        this.seats = seats;
    }

    @GetMapping("/admin")
    String show(SignedIn person, Model model) {
        var rights = seats.staffRole(person.personId()).map(StaffRole::rights).orElse(Set.of());
        var knowsPeople = rights.contains("people");
        model.addAttribute("knowsPeople", knowsPeople);
        model.addAttribute("runsHouse", rights.contains("operations"));
        model.addAttribute(
                "people",
                knowsPeople
                        ? register.newestPeople(null, FEW).map(PersonRow::of).rows()
                        : List.of());
        model.addAttribute(
                "shops", knowsPeople ? register.newestShops(null, FEW).rows() : List.of());
        model.addAttribute(
                "failing",
                rights.contains("operations") ? jobs.failing(null, FEW).rows().size() : 0);
        model.addAttribute(
                "alarms",
                alarms.stream()
                        .filter(each -> rights.contains(each.right()))
                        .flatMap(each -> each.alarm().stream())
                        .toList());
        model.addAttribute(
                "work",
                work.stream()
                        .filter(each -> rights.contains(each.right()))
                        .flatMap(each -> each.work(FEW).stream())
                        .toList());
        model.addAttribute("firstLegal", rights.contains("operations") && isFirstLegal());
        return "identity/admin/home/show";
    }

    /** The operator has not yet put terms or privacy policy into words of their own. */
    private boolean isFirstLegal() {
        return Arrays.stream(LegalKind.values()).map(legal::current).anyMatch(LegalText::isFirst);
    }
}
