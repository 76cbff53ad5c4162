package dev.sevenstar.demo.web;

import dev.sevenstar.demo.DemoOnly;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.mail.Mailbox;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Serves;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The letters the market would have sent, if it had a mail server. */
@Controller
@DemoOnly
@Serves(Audience.EVERYONE)
class MailboxController {

    private static final int PAGE = 25;

    record Row(String href, String recipient, String subject, String at) {}

    private final Mailbox mailbox;

    MailboxController(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @GetMapping("/demo/mailbox")
    String index(@RequestParam(required = false) @Nullable String before, Model model) {
        var page = mailbox.page(null, before, PAGE);
        model.addAttribute("rows", page.map(MailboxController::row).rows());
        model.addAttribute("first", before == null ? null : "/demo/mailbox");
        model.addAttribute("next", page.next() == null ? null : "/demo/mailbox?before=" + page.next());
        return "demo/mailbox/index";
    }

    @GetMapping("/demo/mailbox/{number}")
    String show(@PathVariable String number, Model model) {
        var letter = mailbox.get(number);
        model.addAttribute("letter", letter);
        model.addAttribute("at", Times.minute(letter.writtenAt()));
        return "demo/mailbox/show";
    }

    /** The button on the sign-in page leads here. */
    @PostMapping("/demo/mailbox/visit")
    String visit() {
        return "redirect:/demo/mailbox";
    }

    private static Row row(Mailbox.Kept letter) {
        return new Row(
                "/demo/mailbox/" + Ids.text(letter.id()),
                letter.recipient(),
                letter.subject(),
                Times.minute(letter.writtenAt()));
    }
}
