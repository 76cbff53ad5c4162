package dev.sevenstar.identity.web.admin;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.audit.Audit;
import dev.sevenstar.shared.mail.Mailbox;
import dev.sevenstar.shared.mail.Mailbox.Kept;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Serves;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The letters the house has written; without a mail server they are read here. */
@Controller
@RequestMapping("/admin/mail")
@Serves(value = Audience.STAFF, right = "operations")
class PlatformLettersController {

    private static final int PAGE = 25;

    record LetterRow(String href, String recipient, String subject, String at, String stateKey, String tone) {

        static LetterRow of(Kept letter) {
            return new LetterRow(
                    "/admin/mail/" + Ids.text(letter.id()),
                    letter.recipient(),
                    letter.subject(),
                    Times.minute(letter.writtenAt()),
                    "identity.letter." + letter.state(),
                    letter.state().equals("sent") ? "green" : letter.state().equals("waiting") ? "amber" : "blue");
        }
    }

    private final Mailbox mailbox;
    private final Audit audit;

    PlatformLettersController(Mailbox mailbox, Audit audit) {
        this.mailbox = mailbox;
        this.audit = audit;
    }

    @GetMapping
    String index(@RequestParam(required = false) @Nullable String before, Model model) {
        var slice = mailbox.page(before, PAGE);
        model.addAttribute("slice", slice.map(LetterRow::of));
        model.addAttribute("first", before == null ? null : "/admin/mail");
        model.addAttribute("next", slice.next() == null ? null : "/admin/mail?before=" + slice.next());
        return "identity/admin/mail/index";
    }

    /** A letter may hold a link that opens an account: who reads it is noted. */
    @GetMapping("/{number}")
    String show(@PathVariable String number, Model model) {
        var letter = mailbox.get(number);
        audit.record("identity.letter-read", "mail", letter.recipient(), null, letter.subject());
        model.addAttribute("letter", letter);
        model.addAttribute("row", LetterRow.of(letter));
        return "identity/admin/mail/show";
    }
}
