package dev.sevenstar.inquiry.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.identity.Seats;
import dev.sevenstar.inquiry.Author;
import dev.sevenstar.inquiry.Inbox;
import dev.sevenstar.inquiry.InboxRow;
import dev.sevenstar.inquiry.Inquiries;
import dev.sevenstar.inquiry.Inquiry;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Serves;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Closing or assigning several inquiries: first shown row by row, then done. */
@Controller
@RequestMapping("/workbench/inquiry-batches")
@Serves(value = Audience.SHOP, right = "inquiry")
class BatchesController {

    private static final int MOST = 100;

    enum Act {
        CLOSE,
        ASSIGN;

        String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param skipped nothing will happen to it */
    record Line(InquiryRow row, boolean skipped) {}

    private final Inbox inbox;
    private final Inquiries inquiries;
    private final Seats seats;
    private final Desk desk;
    private final InquiryWords words;

    BatchesController(Inbox inbox, Inquiries inquiries, Seats seats, Desk desk, InquiryWords words) {
        this.desk = desk;
        this.inbox = inbox;
        this.inquiries = inquiries;
        this.seats = seats;
        this.words = words;
    }

    @GetMapping("/new")
    String new_(
            Seat seat,
            @RequestParam Act act,
            @RequestParam(defaultValue = "") List<String> number,
            Model model,
            RedirectAttributes redirect) {
        var lines = chosen(seat, number).stream()
                .map(r -> new Line(InquiryRow.of(r, words), !touches(act, r)))
                .toList();
        if (lines.isEmpty()) {
            Flash.error(redirect, "inquiry.batch.none");
            return "redirect:/workbench/inquiries";
        }
        model.addAttribute("act", act.slug());
        model.addAttribute("lines", lines);
        model.addAttribute("count", lines.stream().filter(l -> !l.skipped()).count());
        model.addAttribute("colleagues", act == Act.ASSIGN ? desk.colleagues(seat) : List.of());
        return "inquiry/batches/new";
    }

    @PostMapping
    String create(
            Seat seat,
            @RequestParam Act act,
            @RequestParam(defaultValue = "") List<String> number,
            @RequestParam(defaultValue = "") String colleague,
            RedirectAttributes redirect) {
        var whom = act == Act.ASSIGN ? AssignmentController.answering(seats, seat.shopId(), colleague) : seat;
        var by = Author.colleague(seat.personId(), seat.personName());
        var touched = chosen(seat, number).stream().filter(r -> touches(act, r)).toList();
        for (var row : touched) inquiries.handle(new ShopKey(seat.shopId(), row.id()), i -> change(i, act, whom, by));
        Flash.done(redirect, "inquiry.batch.done." + act.slug(), touched.size(), whom.personName());
        return "redirect:/workbench/inquiries";
    }

    /** What changed between looking and doing is left as it is. */
    private void change(Inquiry inquiry, Act act, Seat whom, Author by) {
        if (act == Act.ASSIGN) inquiry.assign(whom.personId(), whom.personName(), by, words.now());
        else if (inquiry.state().live()) inquiry.close(by, words.now());
    }

    private static boolean touches(Act act, InboxRow row) {
        return act == Act.ASSIGN || row.state().live();
    }

    private List<InboxRow> chosen(Seat seat, List<String> numbers) {
        var ids = numbers.stream().distinct().limit(MOST).map(Ids::parse).toList();
        return inbox.chosen(seat.shopId(), ids);
    }
}
