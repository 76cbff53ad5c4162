package dev.sevenstar.inquiry.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.inquiry.Author;
import dev.sevenstar.inquiry.Conversations;
import dev.sevenstar.inquiry.Inquiries;
import dev.sevenstar.inquiry.Inquiry;
import dev.sevenstar.inquiry.MessageContent;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Answers to the buyer. One that crosses somebody else's is shown again before it goes out. */
@Controller
@RequestMapping("/workbench/inquiries/{number}/replies")
@Serves(value = Audience.SHOP, right = "inquiry")
class RepliesController {

    private final Inquiries inquiries;
    private final Conversations conversations;
    private final Uploads uploads;
    private final Desk desk;
    private final InquiryWords words;

    RepliesController(
            Inquiries inquiries, Conversations conversations, Uploads uploads, Desk desk, InquiryWords words) {
        this.inquiries = inquiries;
        this.conversations = conversations;
        this.uploads = uploads;
        this.desk = desk;
        this.words = words;
    }

    @PostMapping
    Object create(
            Seat seat,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam String requestKey,
            @RequestParam(defaultValue = "false") boolean anyway,
            @RequestParam(defaultValue = "false") boolean quoted,
            Enclosed enclosed,
            RedirectAttributes redirect) {
        var inquiry = inquiries.shown(ShopKey.of(seat.shopId(), number));
        var form = new ReplyForm(text, seen, requestKey, quoted, null, false);
        var problem = uploads.take(requestKey, seat.personId(), text, enclosed);
        if (problem != null) return again(seat, inquiry, form.with(words.say(problem.key(), problem.args())));
        if (!anyway && overtaken(seat, inquiry, seen)) return again(seat, inquiry, form.overtakenByOthers());
        var attached = uploads.of(requestKey).size();
        send(seat, inquiry.key(), new MessageContent(text, attached, requestKey), quoted);
        Flash.done(redirect, quoted ? "inquiry.flash.quoted" : "inquiry.flash.replied");
        return "redirect:/workbench/inquiries/" + number + "#latest";
    }

    private boolean overtaken(Seat seat, Inquiry inquiry, String seen) {
        return !seen.isEmpty() && conversations.newerThan(inquiry.key(), Ids.parse(seen), seat.personId());
    }

    private void send(Seat seat, ShopKey key, MessageContent content, boolean quoted) {
        var by = Author.colleague(seat.personId(), seat.personName());
        try {
            inquiries.handle(key, i -> {
                if (quoted) i.quote(by, content, words.now());
                else i.reply(by, content, words.now());
            });
        } catch (DuplicateKeyException sentAlready) {
            // The same form again: the reply is there.
        }
    }

    private ModelAndView again(Seat seat, Inquiry inquiry, ReplyForm form) {
        var page = Pages.invalid("inquiry/inquiries/show");
        var model = new ExtendedModelMap();
        desk.lay(seat, inquiry, form, model);
        model.addAttribute("kept", uploads.of(form.requestKey()));
        return page.addAllObjects(model);
    }
}
