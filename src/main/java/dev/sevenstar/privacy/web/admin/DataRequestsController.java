package dev.sevenstar.privacy.web.admin;

import dev.sevenstar.privacy.Copies;
import dev.sevenstar.privacy.Erasures;
import dev.sevenstar.privacy.Erasures.Line;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.audit.Audit;
import dev.sevenstar.shared.jobs.JobBook;
import dev.sevenstar.shared.privacy.DataSubject;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Serves;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Copies that are being made and erasures that wait, for the platform's desk; what failed is run again here. */
@Controller
@RequestMapping("/admin/data")
@Serves(value = Audience.STAFF, right = "people")
class DataRequestsController {

    private static final int PAGE = 25;

    /** @param href to the person's page, null where there is none */
    record Row(
            String number,
            String task,
            String kind,
            String name,
            @Nullable String href,
            String asked,
            String due,
            String state,
            String tone,
            boolean failing) {

        static Row of(Line line, Set<String> failing) {
            var fails = line.doneAt() == null && failing.contains(line.number());
            var state = line.doneAt() != null ? "done" : fails ? "failing" : "waiting";
            var name = line.name() == null ? Ids.text(line.subjectId()) : line.name();
            return new Row(
                    line.number(),
                    Erasures.JOB,
                    line.subject().key(),
                    name,
                    line.name() == null || line.subject() == DataSubject.SHOP ? null : href(line.subjectId()),
                    Times.minute(line.askedAt()),
                    Times.minute(Objects.requireNonNullElse(line.doneAt(), line.dueAt())),
                    state,
                    line.doneAt() != null ? "green" : fails ? "red" : "amber",
                    fails);
        }

        static Row of(Copies.Line copy, Set<String> failing) {
            var fails = failing.contains(copy.number());
            return new Row(
                    copy.number(),
                    Copies.JOB,
                    copy.subject().key(),
                    copy.name(),
                    copy.subject() == DataSubject.SHOP ? null : href(copy.subjectId()),
                    Times.minute(copy.askedAt()),
                    "",
                    fails ? "failing" : "making",
                    fails ? "red" : "blue",
                    fails);
        }

        private static String href(long personId) {
            return "/admin/people/" + Ids.text(personId) + "/data";
        }
    }

    private final Copies copies;
    private final Erasures erasures;
    private final JobBook jobs;
    private final Audit audit;

    DataRequestsController(Copies copies, Erasures erasures, JobBook jobs, Audit audit) {
        this.copies = copies;
        this.erasures = erasures;
        this.jobs = jobs;
        this.audit = audit;
    }

    @GetMapping
    String index(@RequestParam(required = false) @Nullable String before, Model model) {
        var unmade = copies.unmade();
        var slice = erasures.page(before, PAGE);
        var failingCopies = jobs.failingAmong(
                Copies.JOB, unmade.stream().map(Copies.Line::number).toList());
        var failing = jobs.failingAmong(
                Erasures.JOB, slice.rows().stream().map(Line::number).toList());
        model.addAttribute(
                "copies", unmade.stream().map(c -> Row.of(c, failingCopies)).toList());
        model.addAttribute("erasures", slice.map(line -> Row.of(line, failing)));
        model.addAttribute("first", before == null ? null : "/admin/data");
        model.addAttribute("next", slice.next() == null ? null : "/admin/data?before=" + slice.next());
        return "privacy/admin/requests/index";
    }

    @PostMapping("/runs")
    String create(@RequestParam String task, @RequestParam String number, RedirectAttributes redirect) {
        if (!List.of(Copies.JOB, Erasures.JOB).contains(task)) throw new NotFound();
        if (jobs.runAgain(task, number)) {
            audit.record("privacy.run-again", "job", task + " " + number, null, null);
            Flash.done(redirect, "privacy.requests.run");
        } else Flash.info(redirect, "privacy.requests.gone");
        return "redirect:/admin/data";
    }
}
