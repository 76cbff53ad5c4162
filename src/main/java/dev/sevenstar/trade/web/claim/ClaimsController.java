package dev.sevenstar.trade.web.claim;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Serves;
import dev.sevenstar.shared.web.Tab;
import dev.sevenstar.trade.Side;
import dev.sevenstar.trade.claim.Claim;
import dev.sevenstar.trade.claim.ClaimLists;
import dev.sevenstar.trade.claim.ClaimPile;
import dev.sevenstar.trade.claim.ReturnAddress;
import dev.sevenstar.trade.web.TradeWords;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The claims against a shop, what is due first. */
@Controller
@RequestMapping("/workbench/claims")
@Serves(value = Audience.SHOP, right = "order")
class ClaimsController {

    private final ClaimLists lists;
    private final ReturnAddress addresses;
    private final ClaimPages pages;
    private final TradeWords words;

    ClaimsController(ClaimLists lists, ReturnAddress addresses, ClaimPages pages, TradeWords words) {
        this.lists = lists;
        this.addresses = addresses;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping
    String index(
            Seat seat,
            @RequestParam(defaultValue = "seller") String view,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var pile = Arrays.stream(ClaimPile.values())
                .filter(each -> each.slug().equals(view))
                .findFirst()
                .orElse(ClaimPile.SELLER);
        var page = lists.ofShop(seat.shopId(), pile, after, ClaimPages.PAGE);
        var here = href(pile);
        model.addAttribute("tabs", tabs(seat, pile));
        model.addAttribute("view", pile.slug());
        model.addAttribute("here", here);
        model.addAttribute(
                "rows",
                page.map(row -> pages.row(row, row.buyerName(), "/workbench/claims"))
                        .rows());
        model.addAttribute("first", after == null ? null : here);
        model.addAttribute("next", page.next() == null ? null : here + "&after=" + page.next());
        return "trade/claims/index";
    }

    private List<Tab> tabs(Seat seat, ClaimPile chosen) {
        var counts = lists.counts(seat.shopId());
        return Arrays.stream(ClaimPile.values())
                .map(each -> new Tab(words.say(each.key()), href(each), each == chosen, count(counts.get(each))))
                .toList();
    }

    private static @Nullable String count(@Nullable Integer count) {
        if (count == null || count == 0) return null;
        return count < ClaimLists.MANY ? count.toString() : (ClaimLists.MANY - 1) + "+";
    }

    private static String href(ClaimPile pile) {
        return "/workbench/claims?view=" + pile.slug();
    }

    @GetMapping("/{number}")
    String show(Seat seat, @PathVariable String number, Model model) {
        return lay(seat, pages.ofShop(seat.shopId(), number), model);
    }

    /** The page of a claim, for the acts that come back to it too. */
    String lay(Seat seat, Claim claim, Model model) {
        model.addAttribute("mayDecide", seat.may("refund"));
        model.addAttribute("addresses", addresses.of(seat.shopId()));
        pages.lay(claim, Side.SELLER, "/workbench/claims/" + claim.number(), model);
        return "trade/claims/show";
    }

    @GetMapping("/{number}/pictures/{picture}")
    ResponseEntity<byte[]> picture(Seat seat, @PathVariable String number, @PathVariable String picture) {
        return ClaimPages.answer(pages.picture(pages.ofShop(seat.shopId(), number), picture));
    }
}
