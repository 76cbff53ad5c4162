package dev.sevenstar.inquiry.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.inquiry.Author;
import dev.sevenstar.inquiry.FirstAnswer;
import dev.sevenstar.inquiry.Inquiries;
import dev.sevenstar.inquiry.Inquiry;
import dev.sevenstar.inquiry.LostReason;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Serves;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What came of an inquiry: closed, lost, won or spam; taking it back opens the inquiry again. */
@Controller
@RequestMapping("/workbench/inquiries/{number}/outcome")
@Serves(value = Audience.SHOP, right = "inquiry")
class OutcomeController {

    private static final int LONGEST = 200;

    enum Kind {
        CLOSED,
        LOST,
        WON,
        SPAM
    }

    private final Inquiries inquiries;
    private final FirstAnswer answer;
    private final InquiryWords words;

    OutcomeController(Inquiries inquiries, FirstAnswer answer, InquiryWords words) {
        this.inquiries = inquiries;
        this.answer = answer;
        this.words = words;
    }

    @PostMapping
    String create(
            Seat seat,
            @PathVariable String number,
            @RequestParam Kind kind,
            @RequestParam(required = false) @Nullable LostReason reason,
            @RequestParam(defaultValue = "") String detail,
            RedirectAttributes redirect) {
        var by = Author.colleague(seat.personId(), seat.personName());
        var why = detail.strip();
        if (kind == Kind.LOST && reason == null) Flash.error(redirect, "inquiry.flash.reason-missing");
        else if (why.length() > LONGEST) Flash.error(redirect, "inquiry.flash.detail-long", LONGEST);
        else {
            inquiries.handle(ShopKey.of(seat.shopId(), number), i -> finish(i, kind, reason, why, by));
            Flash.done(redirect, "inquiry.flash.finished." + kind.name().toLowerCase(Locale.ROOT));
        }
        return "redirect:/workbench/inquiries/" + number;
    }

    private void finish(Inquiry inquiry, Kind kind, @Nullable LostReason reason, String detail, Author by) {
        var now = words.now();
        switch (kind) {
            case CLOSED -> inquiry.close(by, now);
            case LOST -> inquiry.lose(Objects.requireNonNull(reason), detail, by, now);
            case WON -> inquiry.win(detail, by, now);
            case SPAM -> inquiry.markSpam(by, now);
        }
    }

    @DeleteMapping
    String destroy(Seat seat, @PathVariable String number, RedirectAttributes redirect) {
        var by = Author.colleague(seat.personId(), seat.personName());
        inquiries.handle(ShopKey.of(seat.shopId(), number), i -> i.reopen(by, answer, words.now()));
        Flash.done(redirect, "inquiry.flash.reopened");
        return "redirect:/workbench/inquiries/" + number;
    }
}
