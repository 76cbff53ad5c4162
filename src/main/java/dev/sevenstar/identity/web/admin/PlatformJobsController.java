package dev.sevenstar.identity.web.admin;

import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.audit.Audit;
import dev.sevenstar.shared.jobs.JobBook;
import dev.sevenstar.shared.jobs.JobBook.Job;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Serves;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Work that is promised: what fails, what waits; and the button that has it tried again now. */
@Controller
@RequestMapping("/admin/jobs")
@Serves(value = Audience.STAFF, right = "operations")
class PlatformJobsController {

    private static final int MANY = 100;

    record JobRow(
            String name, String task, String instance, String at, boolean running, int failures, String failedAt) {

        static JobRow of(Job job, String name) {
            return new JobRow(
                    name,
                    job.taskName(),
                    job.taskInstance(),
                    Times.minute(job.executionTime()),
                    job.picked(),
                    job.consecutiveFailures() == null ? 0 : job.consecutiveFailures(),
                    job.lastFailure() == null ? "" : Times.minute(job.lastFailure()));
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
    String index(Model model, Locale language) {
        model.addAttribute("failing", rows(jobs.failing(MANY), language));
        model.addAttribute(
                "waiting",
                rows(jobs.waiting(MANY).stream().filter(j -> !j.isFailing()).toList(), language));
        return "identity/admin/jobs/index";
    }

    @PostMapping("/runs")
    String create(@RequestParam String task, @RequestParam String instance, RedirectAttributes redirect) {
        if (jobs.runAgain(task, instance)) {
            audit.record("identity.job-run-again", "job", task + " " + instance, null, null);
            Flash.done(redirect, "identity.jobs.run");
        } else Flash.info(redirect, "identity.jobs.gone");
        return "redirect:/admin/jobs";
    }

    private List<JobRow> rows(List<Job> jobs, Locale language) {
        return jobs.stream().map(job -> JobRow.of(job, name(job, language))).toList();
    }

    /** A job of a room that this one has no word for is shown under its own name. */
    private String name(Job job, Locale language) {
        var word = messages.getMessage("identity.job." + job.taskName(), null, job.taskName(), language);
        return word == null ? job.taskName() : word;
    }
}
