package dev.sevenstar.inquiry.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.identity.Seats;
import dev.sevenstar.inquiry.BuyerHistory;
import dev.sevenstar.inquiry.Conversations;
import dev.sevenstar.inquiry.Inquiry;
import dev.sevenstar.inquiry.LostReason;
import dev.sevenstar.inquiry.Placeholder;
import dev.sevenstar.inquiry.QuickReplies;
import dev.sevenstar.inquiry.QuickReply;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.web.Option;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lays an inquiry before a colleague: the conversation, who asks, and what can be done. */
@Component
class Desk {

    private final Conversations conversations;
    private final BuyerHistory history;
    private final QuickReplies quickReplies;
    private final Seats seats;
    private final InquiryWords words;

    Desk(
            Conversations conversations,
            BuyerHistory history,
            QuickReplies quickReplies,
            Seats seats,
            InquiryWords words) {
        this.conversations = conversations;
        this.history = history;
        this.quickReplies = quickReplies;
        this.seats = seats;
        this.words = words;
    }

    record Quick(String title, String text, String href) {}

    record Other(String href, String title, @Nullable String cover, String line, InquiryWords.Mark state) {}

    void lay(Seat seat, Inquiry inquiry, ReplyForm reply, Model model) {
        var here = "/workbench/inquiries/" + inquiry.number();
        var entries = conversations.forShop(inquiry.key()).stream()
                .map(e -> EntryRow.of(
                        e,
                        "SELLER",
                        here + "/attachments",
                        inquiry.subject().unit(),
                        inquiry.reading().buyerReadId(),
                        words))
                .toList();
        model.addAttribute("here", here);
        model.addAttribute("inquiry", InquiryView.of(inquiry, words));
        model.addAttribute("entries", entries);
        model.addAttribute("reply", reply);
        model.addAttribute("filesHref", here + "/files?requestKey=" + reply.requestKey());
        model.addAttribute("colleagues", colleagues(seat));
        model.addAttribute("quickReplies", quick(inquiry, here));
        model.addAttribute("lostReasons", lostReasons());
        layHistory(inquiry, model);
    }

    /** The quick reply that was chosen, filled; nothing when none was. */
    String filled(Inquiry inquiry, @Nullable String chosen) {
        if (chosen == null) return "";
        return quickReplies
                .findById(ShopKey.of(inquiry.key().shopId(), chosen))
                .map(q -> Placeholder.fill(q.body(), inquiry))
                .orElse("");
    }

    List<Option> colleagues(Seat seat) {
        return seats.in(seat.shopId()).stream()
                .filter(s -> s.may("inquiry"))
                .map(s -> new Option(Ids.text(s.personId()), s.personName()))
                .toList();
    }

    private List<Quick> quick(Inquiry inquiry, String here) {
        return quickReplies.of(inquiry.key().shopId()).stream()
                .map((QuickReply q) -> new Quick(
                        q.title(), Placeholder.fill(q.body(), inquiry), here + "?quick=" + q.number() + "#reply"))
                .toList();
    }

    private List<Option> lostReasons() {
        return Arrays.stream(LostReason.values())
                .map(r -> new Option(r.name(), words.say(r.key())))
                .toList();
    }

    private void layHistory(Inquiry inquiry, Model model) {
        var all = history.of(inquiry.key(), inquiry.buyer().key());
        var others = all.stream()
                .filter(e -> e.id() != inquiry.key().id())
                .map(e -> new Other(
                        "/workbench/inquiries/" + Ids.text(e.id()),
                        e.listingTitle(),
                        e.listingCover(),
                        words.quantity(e.askQuantity(), e.listingUnit()) + " · " + Times.day(e.openedAt()),
                        words.state(e.state())))
                .toList();
        model.addAttribute("others", others);
        model.addAttribute(
                "firstSeen", all.isEmpty() ? null : Times.day(all.get(0).first()));
    }
}
