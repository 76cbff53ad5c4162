package dev.sevenstar.inquiry.web;

import dev.sevenstar.identity.Shop;
import dev.sevenstar.identity.Shops;
import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.inquiry.BuyerInbox;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Serves;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a signed-in person has asked. */
@Controller
@RequestMapping("/my/inquiries")
@Serves(Audience.PERSON)
class MyInquiriesController {

    private static final int PAGE = 20;

    record Row(
            String href,
            boolean unread,
            @Nullable String cover,
            String title,
            String shop,
            String ask,
            String lastText,
            InquiryWords.Mark standing,
            String lastAt,
            String lastIso) {}

    private final BuyerInbox inbox;
    private final BuyerSide side;
    private final Shops shops;
    private final InquiryWords words;

    MyInquiriesController(BuyerInbox inbox, BuyerSide side, Shops shops, InquiryWords words) {
        this.inbox = inbox;
        this.side = side;
        this.shops = shops;
        this.words = words;
    }

    @GetMapping
    String index(SignedIn person, @RequestParam(required = false) @Nullable String before, Model model) {
        var cursor = before != null && before.matches("[0-9a-z]{1,12}") ? Long.parseLong(before, 36) : 0;
        var page = inbox.page(person.personId(), cursor, PAGE);
        var names = names(page.rows());
        model.addAttribute("rows", page.map(r -> row(r, names)).rows());
        model.addAttribute("first", cursor == 0 ? null : "/my/inquiries");
        model.addAttribute("next", page.next() == null ? null : "/my/inquiries?before=" + page.next());
        return "inquiry/my/index";
    }

    private Map<Long, String> names(List<BuyerInbox.Row> rows) {
        var ids = rows.stream().map(BuyerInbox.Row::shopId).distinct().toList();
        return ids.isEmpty()
                ? Map.of()
                : shops.findAllById(ids).stream().collect(Collectors.toMap(Shop::id, Shop::name));
    }

    private Row row(BuyerInbox.Row r, Map<Long, String> names) {
        return new Row(
                "/my/inquiries/" + Ids.text(r.id()),
                r.buyerUnread() > 0,
                r.listingCover(),
                r.listingTitle(),
                names.getOrDefault(r.shopId(), ""),
                words.ask(r.askQuantity(), r.listingUnit(), r.askTargetFen()),
                r.lastText(),
                words.standing(r.state(), r.turn()),
                Times.minute(r.lastAt()),
                r.lastAt().toString());
    }

    @GetMapping("/{number}")
    String show(SignedIn person, @PathVariable String number, Model model) {
        return side.show(side.own(person, number), here(number), model);
    }

    @PostMapping("/{number}/messages")
    Object write(
            SignedIn person,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String text,
            @RequestParam String requestKey,
            Enclosed enclosed,
            RedirectAttributes redirect) {
        return side.write(side.own(person, number), here(number), text, requestKey, enclosed, redirect);
    }

    @PostMapping("/{number}/closure")
    String close(SignedIn person, @PathVariable String number, RedirectAttributes redirect) {
        return side.close(side.own(person, number), here(number), redirect);
    }

    @DeleteMapping("/{number}/closure")
    String reopen(SignedIn person, @PathVariable String number, RedirectAttributes redirect) {
        return side.reopen(side.own(person, number), here(number), redirect);
    }

    private static String here(String number) {
        return "/my/inquiries/" + number;
    }
}
