package dev.sevenstar.trade.web.admin;

import dev.sevenstar.identity.Shop;
import dev.sevenstar.identity.Shops;
import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.payment.MoneyReturn;
import dev.sevenstar.payment.MoneyReturns;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Fresh;
import dev.sevenstar.shared.web.Serves;
import dev.sevenstar.trade.Hand;
import dev.sevenstar.trade.Side;
import dev.sevenstar.trade.claim.Claim;
import dev.sevenstar.trade.claim.ClaimLists;
import dev.sevenstar.trade.claim.ClaimRow;
import dev.sevenstar.trade.claim.HandleClaim;
import dev.sevenstar.trade.web.claim.ClaimPages;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the platform was called for: the longest waiting first, with what both sides show, and its decision. */
@Controller
@RequestMapping("/admin/disputes")
@Serves(value = Audience.STAFF, right = "disputes")
class DisputesController {

    private static final int MOST_STUCK = 50;

    /** Money that a partner refused to give back, until people have seen to it. */
    record Stuck(String shop, String number, String amount, String partner, String reason, String at, String action) {}

    private final ClaimLists lists;
    private final HandleClaim handle;
    private final MoneyReturns returns;
    private final Shops shops;
    private final ClaimPages pages;

    DisputesController(ClaimLists lists, HandleClaim handle, MoneyReturns returns, Shops shops, ClaimPages pages) {
        this.lists = lists;
        this.handle = handle;
        this.returns = returns;
        this.shops = shops;
        this.pages = pages;
    }

    @GetMapping
    String index(@RequestParam(required = false) @Nullable String after, Model model) {
        var page = lists.withPlatform(after, ClaimPages.PAGE);
        var names = names(page.rows().stream().map(ClaimRow::shopId).toList());
        model.addAttribute(
                "rows",
                page.map(row -> pages.row(
                                row, names.getOrDefault(row.shopId(), "") + " · " + row.buyerName(), "/admin/disputes"))
                        .rows());
        model.addAttribute("first", after == null ? null : "/admin/disputes");
        model.addAttribute("next", page.next() == null ? null : "/admin/disputes?after=" + page.next());
        model.addAttribute("stuck", stuck());
        return "trade/disputes/index";
    }

    private List<Stuck> stuck() {
        var refused = returns.refused(new ShopKey(0, 0), MOST_STUCK);
        var names = names(refused.stream().map(each -> each.key().shopId()).toList());
        return refused.stream()
                .map(each -> stuck(each, names.getOrDefault(each.key().shopId(), "")))
                .toList();
    }

    private static Stuck stuck(MoneyReturn back, String shop) {
        var address = Ids.text(back.key().shopId()) + "/" + back.key().number();
        return new Stuck(
                shop,
                Ids.text(back.reference()),
                back.amount().toString(),
                back.partnerKey(),
                back.reason(),
                Times.minute(back.askedAt()),
                "/admin/disputes/returns/" + address);
    }

    private Map<Long, String> names(List<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : shops.findAllById(ids.stream().distinct().toList()).stream()
                        .collect(Collectors.toMap(Shop::id, Shop::name));
    }

    @GetMapping("/{number}")
    String show(@PathVariable String number, Model model) {
        return lay(pages.withPlatform(number), model);
    }

    private String lay(Claim claim, Model model) {
        model.addAttribute("shopName", shops.get(claim.key().shopId()).name());
        model.addAttribute("most", claim.terms().amount().toYuan());
        pages.lay(claim, Side.PLATFORM, "/admin/disputes/" + claim.number(), model);
        return "trade/disputes/show";
    }

    /** @param amount all, a part, or nothing of what is asked for, in yuan */
    @PostMapping("/{number}/decision")
    @Fresh
    Object decide(
            SignedIn person,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "") String text,
            RedirectAttributes redirect) {
        var claim = pages.withPlatform(number);
        var staff = new Hand(Side.PLATFORM, person.personId(), person.personName());
        return pages.act(
                "decision",
                text,
                amount,
                "trade.flash.claim-decided",
                "/admin/disputes",
                model -> lay(pages.withPlatform(number), model.addAttribute("outcome", outcome)),
                () -> {
                    var sum =
                            switch (outcome) {
                                case "all" -> claim.terms().amount();
                                case "none" -> Money.ZERO;
                                default -> ClaimPages.part(amount);
                            };
                    handle.handle(claim.key(), (each, now) -> each.decide(sum, text, staff, now));
                },
                redirect);
    }

    /** The partner is asked once more. */
    @PostMapping("/returns/{shop}/{number}")
    @Fresh
    Object askAgain(@PathVariable String shop, @PathVariable String number, RedirectAttributes redirect) {
        returns.askAgain(ShopKey.of(Ids.parse(shop), number));
        Flash.done(redirect, "trade.flash.return-asked");
        return "redirect:/admin/disputes";
    }

    @GetMapping("/{number}/pictures/{picture}")
    ResponseEntity<byte[]> picture(@PathVariable String number, @PathVariable String picture) {
        return ClaimPages.answer(pages.picture(pages.withPlatform(number), picture));
    }
}
