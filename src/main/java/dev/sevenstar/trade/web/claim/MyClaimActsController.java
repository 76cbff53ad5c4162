package dev.sevenstar.trade.web.claim;

import dev.sevenstar.identity.Shops;
import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Serves;
import dev.sevenstar.trade.Hand;
import dev.sevenstar.trade.Side;
import dev.sevenstar.trade.claim.Claim;
import dev.sevenstar.trade.claim.HandleClaim;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a buyer does with a claim: sends the goods back, gives it up, calls the platform, shows what there is. */
@Controller
@RequestMapping("/my/claims/{number}")
@Serves(Audience.PERSON)
class MyClaimActsController {

    private final HandleClaim handle;
    private final Shops shops;
    private final ClaimPages pages;

    MyClaimActsController(HandleClaim handle, Shops shops, ClaimPages pages) {
        this.handle = handle;
        this.shops = shops;
        this.pages = pages;
    }

    @PostMapping("/return")
    Object sendBack(
            SignedIn person,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String waybill,
            RedirectAttributes redirect) {
        var claim = pages.own(person.personId(), number);
        return act(
                person,
                claim,
                "return",
                waybill,
                "",
                "trade.flash.claim-sent-back",
                redirect,
                () -> handle.handle(claim.key(), (each, now) -> each.sendBack(waybill, hand(person), now)));
    }

    @PostMapping("/closure")
    Object close(SignedIn person, @PathVariable String number, RedirectAttributes redirect) {
        var claim = pages.own(person.personId(), number);
        return act(
                person,
                claim,
                "closure",
                "",
                "",
                "trade.flash.claim-closed",
                redirect,
                () -> handle.handle(claim.key(), (each, now) -> each.close(hand(person), now)));
    }

    @PostMapping("/platform-call")
    Object call(
            SignedIn person,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String text,
            @RequestParam String requestKey,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            RedirectAttributes redirect) {
        var claim = pages.own(person.personId(), number);
        return act(
                person, claim, "platform-call", text, requestKey, "trade.flash.claim-platform-called", redirect, () -> {
                    var evidence = pages.take(requestKey, person.personId(), files);
                    handle.handle(claim.key(), (each, now) -> each.callPlatform(text, evidence, hand(person), now));
                });
    }

    @DeleteMapping("/platform-call")
    Object takeBack(SignedIn person, @PathVariable String number, RedirectAttributes redirect) {
        var claim = pages.own(person.personId(), number);
        return act(
                person,
                claim,
                "platform-call",
                "",
                "",
                "trade.flash.claim-platform-sent-away",
                redirect,
                () -> handle.handle(claim.key(), (each, now) -> each.sendPlatformAway(hand(person), now)));
    }

    @PostMapping("/evidence")
    Object show(
            SignedIn person,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String text,
            @RequestParam String requestKey,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            RedirectAttributes redirect) {
        var claim = pages.own(person.personId(), number);
        return act(person, claim, "evidence", text, requestKey, "trade.flash.claim-evidence", redirect, () -> {
            var evidence = pages.take(requestKey, person.personId(), files);
            handle.handle(claim.key(), (each, now) -> each.show(text, evidence, hand(person), now));
        });
    }

    @GetMapping("/pictures/{picture}")
    ResponseEntity<byte[]> picture(SignedIn person, @PathVariable String number, @PathVariable String picture) {
        return ClaimPages.answer(pages.picture(pages.own(person.personId(), number), picture));
    }

    private Object act(
            SignedIn person,
            Claim claim,
            String form,
            String text,
            String requestKey,
            String done,
            RedirectAttributes redirect,
            Runnable work) {
        var here = "/my/claims/" + claim.number();
        return pages.act(form, text, requestKey, done, here, model -> lay(person, claim, here, model), work, redirect);
    }

    private String lay(SignedIn person, Claim claim, String here, Model model) {
        model.addAttribute("shopName", shops.get(claim.key().shopId()).name());
        pages.lay(pages.own(person.personId(), claim.number()), Side.BUYER, here, model);
        return "trade/claims/my-show";
    }

    private static Hand hand(SignedIn person) {
        return new Hand(Side.BUYER, person.personId(), person.personName());
    }
}
