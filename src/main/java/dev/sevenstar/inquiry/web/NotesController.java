package dev.sevenstar.inquiry.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.inquiry.Author;
import dev.sevenstar.inquiry.Inquiries;
import dev.sevenstar.inquiry.InquiryLimits;
import dev.sevenstar.inquiry.MessageContent;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Serves;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What colleagues tell each other about an inquiry. */
@Controller
@RequestMapping("/workbench/inquiries/{number}/notes")
@Serves(value = Audience.SHOP, right = "inquiry")
class NotesController {

    private final Inquiries inquiries;
    private final InquiryWords words;

    NotesController(Inquiries inquiries, InquiryWords words) {
        this.inquiries = inquiries;
        this.words = words;
    }

    @PostMapping
    String create(
            Seat seat,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String text,
            @RequestParam String requestKey,
            RedirectAttributes redirect) {
        var note = text.replace("\r\n", "\n").strip();
        if (note.isEmpty()) Flash.error(redirect, "inquiry.problem.empty");
        else if (note.length() > InquiryLimits.BODY) Flash.error(redirect, "inquiry.problem.long");
        else {
            write(seat, number, new MessageContent(note, 0, requestKey));
            Flash.done(redirect, "inquiry.flash.noted");
        }
        return "redirect:/workbench/inquiries/" + number + "#latest";
    }

    private void write(Seat seat, String number, MessageContent content) {
        var by = Author.colleague(seat.personId(), seat.personName());
        try {
            inquiries.handle(ShopKey.of(seat.shopId(), number), i -> i.note(by, content, words.now()));
        } catch (DuplicateKeyException sentAlready) {
            // The same form again: the note is there.
        }
    }
}
