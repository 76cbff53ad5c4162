package dev.sevenstar.campaign.web.groupbuy;

import dev.sevenstar.campaign.Ladder;
import dev.sevenstar.campaign.groupbuy.GroupBuy;
import dev.sevenstar.campaign.groupbuy.GroupBuyList;
import dev.sevenstar.campaign.groupbuy.GroupBuyRules.Problem;
import dev.sevenstar.campaign.groupbuy.GroupBuyState;
import dev.sevenstar.campaign.groupbuy.GroupBuys;
import dev.sevenstar.campaign.groupbuy.RunGroupBuys;
import dev.sevenstar.identity.Seat;
import dev.sevenstar.listing.ListingState;
import dev.sevenstar.listing.PublishedListing;
import dev.sevenstar.listing.PublishedListings;
import dev.sevenstar.listing.ShopListings;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.text.Digits;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import jakarta.validation.Valid;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A shop's group-buys: which listing first, then the ladder. */
@Controller
@RequestMapping(GroupBuysController.HERE)
@Serves(value = Audience.SHOP, right = GroupBuysController.RIGHT)
class GroupBuysController {

    static final String HERE = "/workbench/group-buys";
    static final String RIGHT = "listing";

    private static final String EDIT = "campaign/group-buys/edit";
    private static final String SUBMIT = "submit";
    private static final int PAGE = 25;
    private static final int THUMB = 64;

    record Choice(String href, String title, @Nullable String cover, String stock) {}

    private final GroupBuys groups;
    private final GroupBuyList list;
    private final RunGroupBuys run;
    private final PublishedListings published;
    private final ShopListings listings;
    private final GroupBuyPages pages;

    GroupBuysController(
            GroupBuys groups,
            GroupBuyList list,
            RunGroupBuys run,
            PublishedListings published,
            ShopListings listings,
            GroupBuyPages pages) {
        this.groups = groups;
        this.list = list;
        this.run = run;
        this.published = published;
        this.listings = listings;
        this.pages = pages;
    }

    @GetMapping
    String index(Seat seat, @RequestParam(defaultValue = "") String before, Model model) {
        var slice = list.ofShop(seat.shopId(), before, PAGE).map(group -> pages.row(group, HERE, ""));
        model.addAttribute("rows", slice.rows());
        model.addAttribute("first", before.isEmpty() ? null : HERE);
        model.addAttribute("next", slice.next() == null ? null : HERE + "?before=" + slice.next());
        return "campaign/group-buys/index";
    }

    /** @param listing its number, empty while it is being chosen */
    @GetMapping("/new")
    String new_(
            Seat seat,
            @RequestParam(defaultValue = "") String listing,
            @RequestParam(defaultValue = "") String q,
            Model model) {
        if (listing.isEmpty()) return choose(seat, q.strip(), model);
        var goods = listing(ShopKey.of(seat.shopId(), listing));
        model.addAttribute("form", GroupBuyForm.empty(goods, pages.now()));
        return lay("", goods, model);
    }

    private String choose(Seat seat, String typed, Model model) {
        var filter = new ShopListings.Filter(ListingState.ONLINE, typed.isEmpty() ? null : typed, null, null, null);
        model.addAttribute("q", typed);
        model.addAttribute(
                "choices",
                listings.page(seat.shopId(), filter, null, PAGE).stream()
                        .map(row -> new Choice(
                                HERE + "/new?listing=" + row.number(),
                                row.title(),
                                row.coverUrl(THUMB),
                                Digits.grouped(row.stockTotal())))
                        .toList());
        return "campaign/group-buys/new";
    }

    @PostMapping
    Object create(
            Seat seat,
            @RequestParam String listing,
            @RequestParam(defaultValue = "") String go,
            @Valid @ModelAttribute("form") GroupBuyForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var goods = listing(ShopKey.of(seat.shopId(), listing));
        lay("", goods, model);
        var offering = form.read(goods, errors);
        if (offering.isEmpty()) return invalid(model);
        var begun = run.begin(goods.key(), offering.get());
        return done(begun, goods, go, form, errors, model, redirect);
    }

    @GetMapping("/{number}")
    String show(Seat seat, @PathVariable String number, Model model) {
        var group = groups.get(ShopKey.of(seat.shopId(), number));
        var goods = listing(group.listing());
        model.addAttribute("group", pages.view(group, goods, HERE));
        model.addAttribute("aside", pages.aside(group, goods));
        return "campaign/group-buys/show";
    }

    @GetMapping("/{number}/edit")
    String edit(Seat seat, @PathVariable String number, Model model) {
        var group = draft(seat, number);
        var goods = listing(group.listing());
        model.addAttribute("form", GroupBuyForm.of(group, goods));
        return lay(number, goods, model);
    }

    @PutMapping("/{number}")
    Object update(
            Seat seat,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String go,
            @Valid @ModelAttribute("form") GroupBuyForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var group = draft(seat, number);
        var goods = listing(group.listing());
        lay(number, goods, model);
        var offering = form.read(goods, errors);
        if (offering.isEmpty()) return invalid(model);
        try {
            var saved = run.rewrite(group.key(), form.version(), offering.get());
            return done(saved, goods, go, form, errors, model, redirect);
        } catch (OptimisticLockingFailureException meanwhile) {
            var stored = draft(seat, number);
            return Pages.conflict(EDIT)
                    .addAllObjects(model.asMap())
                    .addObject("form", form.at(stored.version()))
                    .addObject("theirs", pages.view(stored, goods, HERE));
        }
    }

    @DeleteMapping("/{number}")
    String destroy(Seat seat, @PathVariable String number, RedirectAttributes redirect) {
        run.discard(ShopKey.of(seat.shopId(), number));
        Flash.done(redirect, "campaign.group.flash.discarded");
        return "redirect:" + HERE;
    }

    /** It is kept in any case; what is in the way of handing it in is said at the fields. */
    private Object done(
            GroupBuy saved,
            PublishedListing goods,
            String go,
            GroupBuyForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (go.equals(SUBMIT)) {
            submit(saved, form, errors);
            if (errors.hasErrors()) {
                lay(saved.number(), goods, model);
                return Pages.invalid(EDIT)
                        .addAllObjects(model.asMap())
                        .addObject("kept", groups.get(saved.key()).version());
            }
        }
        Flash.done(redirect, go.equals(SUBMIT) ? "campaign.group.flash.submitted" : "campaign.group.flash.saved");
        return "redirect:" + HERE + "/" + saved.number();
    }

    private void submit(GroupBuy saved, GroupBuyForm form, BindingResult errors) {
        try {
            for (var problem : run.submit(saved.key())) reject(problem, form, errors);
        } catch (Refused late) {
            errors.rejectValue("openUntil", late.key(), late.args(), "");
        }
    }

    private static void reject(Problem problem, GroupBuyForm form, BindingResult errors) {
        var args = problem.args().toArray();
        if (problem.field().isEmpty()) errors.reject(problem.key(), args, "");
        else
            errors.rejectValue(
                    problem.sku().isEmpty() ? problem.field() : form.fieldOf(problem.sku()), problem.key(), args, "");
    }

    private GroupBuy draft(Seat seat, String number) {
        var group = groups.get(ShopKey.of(seat.shopId(), number));
        if (group.state() != GroupBuyState.DRAFT) throw new NotFound();
        return group;
    }

    private PublishedListing listing(ShopKey key) {
        return published.find(key).orElseThrow(NotFound::new);
    }

    private static Object invalid(Model model) {
        return Pages.invalid(EDIT).addAllObjects(model.asMap());
    }

    private String lay(String number, PublishedListing goods, Model model) {
        model.addAttribute("number", number);
        model.addAttribute("goods", goods.number());
        model.addAttribute("goodsTitle", goods.content().title());
        model.addAttribute(
                "goodsPrices", goods.prices().lowest().map(Object::toString).orElse(""));
        model.addAttribute("minimum", goods.prices().minimum());
        model.addAttribute("skus", pages.pieces(goods));
        model.addAttribute(
                "steps", IntStream.range(0, Ladder.MOST_STEPS).boxed().toList());
        return EDIT;
    }
}
