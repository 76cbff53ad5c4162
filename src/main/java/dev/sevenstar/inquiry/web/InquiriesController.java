package dev.sevenstar.inquiry.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.inquiry.Inbox;
import dev.sevenstar.inquiry.InboxView;
import dev.sevenstar.inquiry.Inquiries;
import dev.sevenstar.inquiry.InquiryState;
import dev.sevenstar.inquiry.ReadMarks;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Option;
import dev.sevenstar.shared.web.Serves;
import dev.sevenstar.shared.web.Tab;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The shop's inquiries: the inbox and one conversation. */
@Controller
@RequestMapping("/workbench/inquiries")
@Serves(value = Audience.SHOP, right = "inquiry")
class InquiriesController {

    private static final int PAGE = 25;

    private final Inbox inbox;
    private final Inquiries inquiries;
    private final ReadMarks marks;
    private final Desk desk;
    private final InquiryWords words;

    InquiriesController(Inbox inbox, Inquiries inquiries, ReadMarks marks, Desk desk, InquiryWords words) {
        this.inbox = inbox;
        this.inquiries = inquiries;
        this.marks = marks;
        this.desk = desk;
        this.words = words;
    }

    @GetMapping
    String index(Seat seat, InboxFilter filter, Model model) {
        var page = inbox.page(filter.query(seat), PAGE).map(row -> InquiryRow.of(row, words));
        model.addAttribute("filter", filter);
        model.addAttribute("rows", page.rows());
        model.addAttribute("tabs", tabs(seat, filter.chosen()));
        model.addAttribute("states", states());
        model.addAttribute("here", filter.href(filter.before()));
        model.addAttribute("first", filter.firstPage() ? null : filter.href(null));
        model.addAttribute("next", page.next() == null ? null : filter.href(page.next()));
        return "inquiry/inquiries/index";
    }

    @GetMapping("/{number}")
    String show(Seat seat, @PathVariable String number, @RequestParam(required = false) String quick, Model model) {
        var inquiry = inquiries.shown(ShopKey.of(seat.shopId(), number));
        if (inquiry.reading().shopUnread() > 0) marks.shopRead(inquiry.key(), inquiry.lastMessageId());
        desk.lay(seat, inquiry, ReplyForm.begun(desk.filled(inquiry, quick)), model);
        return "inquiry/inquiries/show";
    }

    private List<Tab> tabs(Seat seat, InboxView chosen) {
        var counts = inbox.counts(seat.shopId(), seat.personId());
        return Arrays.stream(InboxView.values())
                .map(v -> new Tab(words.say(v.key()), InboxFilter.hrefOf(v), v == chosen, count(counts.get(v))))
                .toList();
    }

    private static @Nullable String count(@Nullable Integer count) {
        if (count == null || count == 0) return null;
        return count < Inbox.MANY ? count.toString() : (Inbox.MANY - 1) + "+";
    }

    private List<Option> states() {
        return Arrays.stream(InquiryState.values())
                .filter(s -> s != InquiryState.UNVERIFIED)
                .map(s -> new Option(s.name().toLowerCase(Locale.ROOT), words.say(s.key())))
                .toList();
    }
}
