package dev.sevenstar.trade.web.claim;

import dev.sevenstar.identity.Shop;
import dev.sevenstar.identity.Shops;
import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import dev.sevenstar.trade.Orders;
import dev.sevenstar.trade.Side;
import dev.sevenstar.trade.claim.Claim;
import dev.sevenstar.trade.claim.ClaimLists;
import dev.sevenstar.trade.claim.ClaimRow;
import dev.sevenstar.trade.claim.Claims;
import dev.sevenstar.trade.claim.HandleClaim;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The claims of a buyer: all of them, one, and another wish after the seller said no. */
@Controller
@RequestMapping("/my/claims")
@Serves(Audience.PERSON)
class MyClaimsController {

    private final Claims claims;
    private final ClaimLists lists;
    private final HandleClaim handle;
    private final Orders orders;
    private final Shops shops;
    private final ClaimPages pages;

    MyClaimsController(
            Claims claims, ClaimLists lists, HandleClaim handle, Orders orders, Shops shops, ClaimPages pages) {
        this.claims = claims;
        this.lists = lists;
        this.handle = handle;
        this.orders = orders;
        this.shops = shops;
        this.pages = pages;
    }

    @GetMapping
    String index(SignedIn person, @RequestParam(required = false) @Nullable String before, Model model) {
        var page =
                lists.ofBuyer(person.personId(), before == null ? Long.MAX_VALUE : Ids.parse(before), ClaimPages.PAGE);
        var names = names(page.rows());
        model.addAttribute(
                "rows",
                page.map(row -> pages.row(row, names.getOrDefault(row.shopId(), ""), "/my/claims"))
                        .rows());
        model.addAttribute("first", before == null ? null : "/my/claims");
        model.addAttribute("next", page.next() == null ? null : "/my/claims?before=" + page.next());
        return "trade/claims/my-index";
    }

    private Map<Long, String> names(List<ClaimRow> rows) {
        var ids = rows.stream().map(ClaimRow::shopId).distinct().toList();
        return ids.isEmpty()
                ? Map.of()
                : shops.findAllById(ids).stream().collect(Collectors.toMap(Shop::id, Shop::name));
    }

    @GetMapping("/{number}")
    String show(SignedIn person, @PathVariable String number, Model model) {
        var claim = pages.own(person.personId(), number);
        model.addAttribute("shopName", shops.get(claim.key().shopId()).name());
        pages.lay(claim, Side.BUYER, "/my/claims/" + number, model);
        return "trade/claims/my-show";
    }

    @GetMapping("/{number}/edit")
    String edit(SignedIn person, @PathVariable String number, Model model) {
        var claim = pages.own(person.personId(), number);
        return lay(person, claim, ClaimForm.of(claim), null, model);
    }

    @PostMapping("/{number}")
    Object update(
            SignedIn person,
            @PathVariable String number,
            ClaimForm form,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Model model,
            RedirectAttributes redirect) {
        var claim = pages.own(person.personId(), number);
        try {
            var evidence = pages.take(form.key(), person.personId(), files);
            var order = orders.get(claim.order());
            handle.change(claim.key(), form.terms(order, claims.limits(order, claim), evidence));
            Flash.done(redirect, "trade.flash.claim-changed");
            return "redirect:/my/claims/" + number;
        } catch (Refused refused) {
            return Pages.invalid(lay(person, claim, form, refused, model)).addAllObjects(model.asMap());
        }
    }

    private String lay(SignedIn person, Claim claim, ClaimForm form, @Nullable Refused refused, Model model) {
        var order = orders.get(claim.order());
        pages.layForm(order, claims.limits(order, claim), form, refused, person.personId(), model);
        model.addAttribute("action", "/my/claims/" + claim.number());
        model.addAttribute("back", "/my/claims/" + claim.number());
        model.addAttribute("changing", true);
        return "trade/claims/new";
    }
}
