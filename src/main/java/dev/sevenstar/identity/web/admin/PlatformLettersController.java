package dev.sevenstar.identity.web.admin;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.audit.Audit;
import dev.sevenstar.shared.jobs.JobBook;
import dev.sevenstar.shared.jobs.JobBook.Job;
import dev.sevenstar.shared.mail.Mailbox;
import dev.sevenstar.shared.mail.Mailbox.Kept;
import dev.sevenstar.shared.mail.Mails;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Serves;
import dev.sevenstar.shared.web.Tab;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The letters the house has written; without a mail server they are read here. */
@Controller
@RequestMapping("/admin/mail")
@Serves(value = Audience.STAFF, right = "operations")
class PlatformLettersController {

    private static final int PAGE = 25;

    private static final List<String> STATES = List.of("waiting", "kept", "sent");

    record LetterRow(String href, String recipient, String subject, String at, String stateKey, String tone) {

        static LetterRow of(Kept letter, boolean failing) {
            return new LetterRow(
                    "/admin/mail/" + Ids.text(letter.id()),
                    letter.recipient(),
                    letter.subject(),
                    Times.minute(letter.writtenAt()),
                    "identity.letter." + (failing ? "failing" : letter.state()),
                    failing ? "red" : tone(letter.state()));
        }

        private static String tone(String state) {
            return state.equals("sent") ? "green" : state.equals("waiting") ? "amber" : "blue";
        }
    }

    private final Mailbox mailbox;
    private final Mails mails;
    private final JobBook jobs;
    private final Audit audit;
    private final MessageSource messages;

    PlatformLettersController(Mailbox mailbox, Mails mails, JobBook jobs, Audit audit, MessageSource messages) {
        this.mailbox = mailbox;
        this.mails = mails;
        this.jobs = jobs;
        this.audit = audit;
        this.messages = messages;
    }

    @GetMapping
    String index(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable String before,
            Model model,
            Locale language) {
        var wanted = STATES.contains(state) ? state : null;
        var slice = mailbox.page(wanted, before, PAGE);
        var failing = jobs.failingAmong(
                Mails.JOB,
                slice.rows().stream().map(letter -> Ids.text(letter.id())).toList());
        model.addAttribute("slice", slice.map(letter -> LetterRow.of(letter, failing.contains(Ids.text(letter.id())))));
        model.addAttribute("tabs", tabs(wanted, language));
        model.addAttribute("first", before == null ? null : address(wanted, null));
        model.addAttribute("next", slice.next() == null ? null : address(wanted, slice.next()));
        return "identity/admin/mail/index";
    }

    /** A letter may hold a link that opens an account: who reads it is noted. */
    @GetMapping("/{number}")
    String show(@PathVariable String number, Model model) {
        var letter = mailbox.get(number);
        audit.record("identity.letter-read", "mail", letter.recipient(), null, letter.subject());
        var job = jobs.find(Mails.JOB, Ids.text(letter.id()));
        var failing = job.filter(j -> j.failures() > 0).isPresent();
        model.addAttribute("letter", letter);
        model.addAttribute("row", LetterRow.of(letter, failing));
        model.addAttribute("error", job.map(Job::error).orElse(null));
        model.addAttribute(
                "again", letter.state().equals("waiting") || (letter.state().equals("kept") && mails.canSend()));
        return "identity/admin/mail/show";
    }

    @PostMapping("/{number}/deliveries")
    String create(@PathVariable String number, RedirectAttributes redirect) {
        var letter = mailbox.get(number);
        if (mails.sendAgain(number)) {
            audit.record("identity.letter-sent-again", "mail", letter.recipient(), null, letter.subject());
            Flash.done(redirect, "identity.letter.again.done");
        } else Flash.info(redirect, "identity.letter.again.gone");
        return "redirect:/admin/mail/" + number;
    }

    private List<Tab> tabs(@Nullable String wanted, Locale language) {
        return Stream.concat(Stream.of(""), STATES.stream())
                .map(state -> new Tab(
                        messages.getMessage(
                                state.isEmpty() ? "identity.mailbox.all" : "identity.letter." + state, null, language),
                        address(state, null),
                        state.equals(wanted == null ? "" : wanted),
                        null))
                .toList();
    }

    private static String address(@Nullable String state, @Nullable String before) {
        return UriComponentsBuilder.fromPath("/admin/mail")
                .queryParamIfPresent("state", Optional.ofNullable(state).filter(s -> !s.isEmpty()))
                .queryParamIfPresent("before", Optional.ofNullable(before))
                .toUriString();
    }
}
