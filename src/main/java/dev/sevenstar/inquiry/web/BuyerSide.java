package dev.sevenstar.inquiry.web;

import dev.sevenstar.identity.Shop;
import dev.sevenstar.identity.Shops;
import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.inquiry.Conversations;
import dev.sevenstar.inquiry.FirstAnswer;
import dev.sevenstar.inquiry.Inquiries;
import dev.sevenstar.inquiry.Inquiry;
import dev.sevenstar.inquiry.InquiryLimits;
import dev.sevenstar.inquiry.InquiryLinks;
import dev.sevenstar.inquiry.InquiryState;
import dev.sevenstar.inquiry.MessageContent;
import dev.sevenstar.inquiry.ReadMarks;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Throttle;
import dev.sevenstar.shared.TooMany;
import dev.sevenstar.shared.web.Flash;
import java.time.Duration;
import java.util.Objects;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An inquiry as its buyer sees and answers it, signed in or by a secret link; notes are never read here. */
@Component
class BuyerSide {

    private final Inquiries inquiries;
    private final InquiryLinks links;
    private final Conversations conversations;
    private final ReadMarks marks;
    private final FirstAnswer answer;
    private final Uploads uploads;
    private final Shops shops;
    private final Throttle throttle;
    private final InquiryWords words;

    BuyerSide(
            Inquiries inquiries,
            InquiryLinks links,
            Conversations conversations,
            ReadMarks marks,
            FirstAnswer answer,
            Uploads uploads,
            Shops shops,
            Throttle throttle,
            InquiryWords words) {
        this.inquiries = inquiries;
        this.links = links;
        this.conversations = conversations;
        this.marks = marks;
        this.answer = answer;
        this.uploads = uploads;
        this.shops = shops;
        this.throttle = throttle;
        this.words = words;
    }

    ShopKey own(SignedIn person, String number) {
        var id = Ids.parse(number);
        return inquiries
                .shopOf(person.personId(), id)
                .map(shop -> new ShopKey(shop, id))
                .orElseThrow(NotFound::new);
    }

    ShopKey linked(String secret) {
        return links.find(secret).orElseThrow(NotFound::new);
    }

    /** @param here the address of the conversation */
    String show(ShopKey key, String here, Model model) {
        var inquiry = inquiries.get(key);
        if (inquiry.reading().buyerUnread() > 0) marks.buyerRead(key, inquiry.lastMessageId());
        lay(inquiry, here, ReplyForm.begun(""), model);
        return "inquiry/my/show";
    }

    private void lay(Inquiry inquiry, String here, ReplyForm reply, Model model) {
        var unit = inquiry.subject().unit();
        var entries = conversations.forBuyer(inquiry.key()).stream()
                .map(e -> EntryRow.of(
                        e,
                        "BUYER",
                        here + "/attachments",
                        unit,
                        inquiry.reading().shopReadId(),
                        words))
                .toList();
        model.addAttribute("here", here);
        model.addAttribute("inquiry", InquiryView.of(inquiry, words));
        model.addAttribute("standing", words.standing(inquiry.state(), inquiry.turn()));
        model.addAttribute("shopNumber", Ids.text(inquiry.key().shopId()));
        var shop = shops.findById(inquiry.key().shopId());
        model.addAttribute("shopName", shop.map(Shop::name).orElse(""));
        model.addAttribute("shopGone", shop.map(Shop::isClosed).orElse(true));
        model.addAttribute("entries", entries);
        model.addAttribute("reply", reply);
        model.addAttribute("filesHref", here + "/files?requestKey=" + reply.requestKey());
    }

    Object write(
            ShopKey key, String here, String text, String requestKey, Enclosed enclosed, RedirectAttributes redirect) {
        var inquiry = inquiries.get(key);
        if (inquiry.state() == InquiryState.UNVERIFIED) throw new NotFound();
        if (isGone(key)) throw new Refused("inquiry.shop-gone");
        try {
            throttle.take("inquiry-message-" + key.number(), InquiryLimits.MESSAGES_PER_HOUR, Duration.ofHours(1));
        } catch (TooMany tooMany) {
            var said = words.say("inquiry.ask.too-many", tooMany.retryAfter().toMinutes() + 1);
            return again(
                    HttpStatus.TOO_MANY_REQUESTS,
                    inquiry,
                    here,
                    new ReplyForm(text, null, requestKey, false, said, false));
        }
        var person = Objects.requireNonNullElse(inquiry.buyer().person(), 0L);
        var problem = uploads.take(requestKey, person, text, enclosed);
        if (problem != null) {
            var said = words.say(problem.key(), problem.args());
            return again(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    inquiry,
                    here,
                    new ReplyForm(text, null, requestKey, false, said, false));
        }
        receive(key, new MessageContent(text, uploads.of(requestKey).size(), requestKey));
        Flash.done(redirect, "inquiry.flash.replied");
        return "redirect:" + here + "#latest";
    }

    /** Nobody is there any more to read it. */
    private boolean isGone(ShopKey key) {
        return shops.findById(key.shopId()).filter(shop -> !shop.isClosed()).isEmpty();
    }

    /** The same page, with what was typed and what is wrong. */
    private ModelAndView again(HttpStatus status, Inquiry inquiry, String here, ReplyForm reply) {
        var model = new ExtendedModelMap();
        lay(inquiry, here, reply, model);
        model.addAttribute("kept", uploads.of(reply.requestKey()));
        return new ModelAndView("inquiry/my/show", model, status);
    }

    private void receive(ShopKey key, MessageContent content) {
        try {
            inquiries.change(key, i -> i.receive(content, answer, words.now()));
        } catch (DuplicateKeyException sentAlready) {
            // The same form again: the message is there.
        }
    }

    String close(ShopKey key, String here, RedirectAttributes redirect) {
        inquiries.handle(key, i -> i.close(i.asAuthor(), words.now()));
        Flash.done(redirect, "inquiry.flash.finished.closed");
        return "redirect:" + here;
    }

    String reopen(ShopKey key, String here, RedirectAttributes redirect) {
        if (isGone(key)) throw new Refused("inquiry.shop-gone");
        inquiries.handle(key, i -> {
            if (i.state() == InquiryState.CLOSED) i.reopen(i.asAuthor(), answer, words.now());
        });
        Flash.done(redirect, "inquiry.flash.reopened");
        return "redirect:" + here;
    }
}
