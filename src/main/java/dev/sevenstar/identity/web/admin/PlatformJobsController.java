package dev.sevenstar.identity.web.admin;

import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.audit.Audit;
import dev.sevenstar.shared.jobs.JobBook;
import dev.sevenstar.shared.jobs.JobBook.Job;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Serves;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Work that is promised: what fails, what waits; and the button that has it tried again now. */
@Controller
@RequestMapping("/admin/jobs")
@Serves(value = Audience.STAFF, right = "operations")
class PlatformJobsController {

    private static final int PAGE = 25;

    record JobRow(
            String name,
            String task,
            String instance,
            String at,
            boolean running,
            int failures,
            String failedAt,
            String error) {

        static JobRow of(Job job, String name) {
            return new JobRow(
                    name,
                    job.taskName(),
                    job.taskInstance(),
                    Times.minute(job.executionTime()),
                    job.picked(),
                    job.failures(),
                    job.lastFailure() == null ? "" : Times.minute(job.lastFailure()),
                    Objects.requireNonNullElse(job.error(), ""));
        }
    }

    private final JobBook jobs;
    private final Audit audit;
    private final MessageSource messages;

    PlatformJobsController(JobBook jobs, Audit audit, MessageSource messages) {
        this.messages = messages;
        this.jobs = jobs;
        this.audit = audit;
    }

    @GetMapping
    String index(
            @RequestParam(required = false) @Nullable String failingAfter,
            @RequestParam(required = false) @Nullable String after,
            Model model,
            Locale language) {
        var failing = jobs.failing(failingAfter, PAGE);
        var waiting = jobs.waiting(after, PAGE);
        model.addAttribute("failing", failing.map(job -> JobRow.of(job, name(job, language))));
        model.addAttribute("waiting", waiting.map(job -> JobRow.of(job, name(job, language))));
        model.addAttribute("firstFailing", failingAfter == null ? null : address(null, after));
        model.addAttribute("nextFailing", failing.next() == null ? null : address(failing.next(), after));
        model.addAttribute("first", after == null ? null : address(failingAfter, null));
        model.addAttribute("next", waiting.next() == null ? null : address(failingAfter, waiting.next()));
        return "identity/admin/jobs/index";
    }

    private static String address(@Nullable String failingAfter, @Nullable String after) {
        return UriComponentsBuilder.fromPath("/admin/jobs")
                .queryParamIfPresent("failingAfter", Optional.ofNullable(failingAfter))
                .queryParamIfPresent("after", Optional.ofNullable(after))
                .encode()
                .toUriString();
    }

    @PostMapping("/runs")
    String create(@RequestParam String task, @RequestParam String instance, RedirectAttributes redirect) {
        if (jobs.runAgain(task, instance)) {
            audit.record("identity.job-run-again", "job", task + " " + instance, null, null);
            Flash.done(redirect, "identity.jobs.run");
        } else Flash.info(redirect, "identity.jobs.gone");
        return "redirect:/admin/jobs";
    }

    /** A job of a room that this one has no word for is shown under its own name. */
    private String name(Job job, Locale language) {
        var word = messages.getMessage("identity.job." + job.taskName(), null, job.taskName(), language);
        return word == null ? job.taskName() : word;
    }
}
