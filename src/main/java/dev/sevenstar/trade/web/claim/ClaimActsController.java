package dev.sevenstar.trade.web.claim;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.payment.MoneyReturns;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Fresh;
import dev.sevenstar.shared.web.Serves;
import dev.sevenstar.trade.Hand;
import dev.sevenstar.trade.Side;
import dev.sevenstar.trade.claim.Claim;
import dev.sevenstar.trade.claim.HandleClaim;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a shop does with a claim. Whatever pays asks for a fresh factor. */
@Controller
@RequestMapping("/workbench/claims/{number}")
@Serves(value = Audience.SHOP, right = "refund")
class ClaimActsController {

    private static final String SHELF = "shelf.";

    private final HandleClaim handle;
    private final MoneyReturns returns;
    private final ClaimsController claims;
    private final ClaimPages pages;

    ClaimActsController(HandleClaim handle, MoneyReturns returns, ClaimsController claims, ClaimPages pages) {
        this.handle = handle;
        this.returns = returns;
        this.claims = claims;
        this.pages = pages;
    }

    /** @param address one of the shop's, or as typed, where a return goes */
    @PostMapping("/acceptance")
    @Fresh
    Object accept(
            Seat seat,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String address,
            RedirectAttributes redirect) {
        return act(
                seat,
                number,
                "acceptance",
                address,
                "",
                "trade.flash.claim-accepted",
                redirect,
                claim -> handle.handle(claim.key(), (each, now) -> each.accept(address.strip(), hand(seat), now)));
    }

    @PostMapping("/rejection")
    Object reject(
            Seat seat,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String text,
            @RequestParam String requestKey,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            RedirectAttributes redirect) {
        return act(seat, number, "rejection", text, requestKey, "trade.flash.claim-rejected", redirect, claim -> {
            var evidence = pages.take(requestKey, seat.personId(), files);
            handle.handle(claim.key(), (each, now) -> each.reject(text, evidence, hand(seat), now));
        });
    }

    @PostMapping("/returned-goods")
    @Fresh
    Object receiveBack(
            Seat seat,
            @PathVariable String number,
            @RequestParam Map<String, String> params,
            RedirectAttributes redirect) {
        return act(
                seat,
                number,
                "returned-goods",
                "",
                "",
                "trade.flash.claim-goods-received",
                redirect,
                claim -> handle.handle(
                        claim.key(), (each, now) -> each.receiveBack(shelf(claim, params), hand(seat), now)));
    }

    @PostMapping("/platform-call")
    Object call(
            Seat seat,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String text,
            @RequestParam String requestKey,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            RedirectAttributes redirect) {
        return act(
                seat,
                number,
                "platform-call",
                text,
                requestKey,
                "trade.flash.claim-platform-called",
                redirect,
                claim -> {
                    var evidence = pages.take(requestKey, seat.personId(), files);
                    handle.handle(claim.key(), (each, now) -> each.callPlatform(text, evidence, hand(seat), now));
                });
    }

    @DeleteMapping("/platform-call")
    Object takeBack(Seat seat, @PathVariable String number, RedirectAttributes redirect) {
        return act(
                seat,
                number,
                "platform-call",
                "",
                "",
                "trade.flash.claim-platform-sent-away",
                redirect,
                claim -> handle.handle(claim.key(), (each, now) -> each.sendPlatformAway(hand(seat), now)));
    }

    @PostMapping("/evidence")
    Object show(
            Seat seat,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String text,
            @RequestParam String requestKey,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            RedirectAttributes redirect) {
        return act(seat, number, "evidence", text, requestKey, "trade.flash.claim-evidence", redirect, claim -> {
            var evidence = pages.take(requestKey, seat.personId(), files);
            handle.handle(claim.key(), (each, now) -> each.show(text, evidence, hand(seat), now));
        });
    }

    /** The shop has transferred what it owes the buyer, or settled a bill with them. */
    @PostMapping("/transfers/{back}")
    @Fresh
    Object transferred(
            Seat seat,
            @PathVariable String number,
            @PathVariable String back,
            @RequestParam(defaultValue = "") String text,
            RedirectAttributes redirect) {
        return act(seat, number, "return-" + back, text, "", "trade.flash.claim-transferred", redirect, claim -> {
            var key = ShopKey.of(seat.shopId(), back);
            var occasion = HandleClaim.occasion(claim.key());
            if (returns.ofOccasion(seat.shopId(), occasion).stream()
                    .noneMatch(each -> each.key().equals(key))) throw new Refused("payment.refused.return-state");
            returns.confirm(key, seat.personId(), seat.personName(), text);
        });
    }

    /** What somebody does to a claim. */
    private interface Work {
        void on(Claim claim);
    }

    private Object act(
            Seat seat,
            String number,
            String form,
            String text,
            String requestKey,
            String done,
            RedirectAttributes redirect,
            Work work) {
        var claim = pages.ofShop(seat.shopId(), number);
        return pages.act(
                form,
                text,
                requestKey,
                done,
                "/workbench/claims/" + number,
                model -> claims.lay(seat, pages.ofShop(seat.shopId(), number), model),
                () -> work.on(claim),
                redirect);
    }

    private static Map<Integer, Integer> shelf(Claim claim, Map<String, String> params) {
        var shelf = new HashMap<Integer, Integer>();
        for (var line : claim.terms().lines()) {
            var typed = params.getOrDefault(SHELF + line, "").strip();
            if (typed.isEmpty()) continue;
            if (!typed.matches("\\d{1,8}")) throw new Refused("trade.refused.claim-pieces");
            shelf.put(line, Integer.parseInt(typed));
        }
        return shelf;
    }

    private static Hand hand(Seat seat) {
        return new Hand(Side.SELLER, seat.personId(), seat.personName());
    }
}
