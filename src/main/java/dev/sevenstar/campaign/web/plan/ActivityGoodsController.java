package dev.sevenstar.campaign.web.plan;

import dev.sevenstar.campaign.plan.Activities;
import dev.sevenstar.campaign.plan.Activity;
import dev.sevenstar.campaign.plan.CalendarFeed;
import dev.sevenstar.campaign.plan.LinkedGoods;
import dev.sevenstar.identity.Seat;
import dev.sevenstar.listing.ShopListings;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.text.Digits;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
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

/** The listings that take part in an activity, with what is wanted of each. */
@Controller
@RequestMapping(PlanAsked.ACTIVITIES + "/{number}/goods")
@Serves(value = Audience.SHOP, right = CalendarFeed.RIGHT)
class ActivityGoodsController {

    private static final String NEW = "campaign/plan/goods/new";
    private static final int SHOWN = 25;
    private static final int THUMB = 64;

    record GoodsForm(
            List<String> listing,

            @Pattern(regexp = "\\d{0,8}", message = "{campaign.plan.error.wanted}")
            String wanted,

            @Pattern(regexp = "|\\d|[1-5]\\d|60", message = "{campaign.plan.error.lock}")
            String lock) {

        GoodsForm {
            listing = listing == null ? List.of() : List.copyOf(listing);
            wanted = ActivityForm.plain(wanted);
            lock = ActivityForm.plain(lock);
        }

        LinkedGoods of(long listingId) {
            return new LinkedGoods(
                    listingId,
                    wanted.isEmpty() ? 0 : Integer.parseInt(wanted),
                    lock.isEmpty() ? null : Integer.valueOf(lock));
        }
    }

    record Choice(String number, String title, @Nullable String cover, String stock, boolean chosen) {}

    private final Activities activities;
    private final ShopListings listings;
    private final PlanWords words;

    ActivityGoodsController(Activities activities, ShopListings listings, PlanWords words) {
        this.activities = activities;
        this.listings = listings;
        this.words = words;
    }

    @GetMapping("/new")
    String new_(Seat seat, @PathVariable String number, @RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("form", new GoodsForm(List.of(), "", ""));
        fill(seat, number, q, List.of(), model);
        return NEW;
    }

    @PostMapping
    Object create(
            Seat seat,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String q,
            @Valid @ModelAttribute("form") GoodsForm form,
            BindingResult problems,
            Model model,
            RedirectAttributes redirect) {
        if (form.listing().isEmpty()) problems.rejectValue("listing", "campaign.plan.error.no-listing");
        if (problems.hasErrors()) {
            fill(seat, number, q, form.listing(), model);
            return Pages.invalid(NEW).addAllObjects(model.asMap());
        }
        var own = listings.these(
                seat.shopId(),
                form.listing().stream().limit(SHOWN).map(Ids::parse).toList());
        change(seat, number, each -> own.forEach(row -> each.link(form.of(row.id()), words.now())));
        Flash.done(redirect, "campaign.plan.flash.linked", own.size());
        return goods(number);
    }

    @PutMapping("/{listing}")
    String update(
            Seat seat,
            @PathVariable String number,
            @PathVariable String listing,
            @Valid @ModelAttribute("form") GoodsForm form,
            BindingResult problems,
            RedirectAttributes redirect) {
        var id = Ids.parse(listing);
        if (problems.hasErrors()) Flash.error(redirect, "campaign.plan.error.numbers");
        else {
            change(seat, number, each -> {
                each.unlink(id, words.now());
                each.link(form.of(id), words.now());
            });
            Flash.done(redirect, "campaign.plan.flash.saved");
        }
        return goods(number);
    }

    @DeleteMapping("/{listing}")
    String destroy(Seat seat, @PathVariable String number, @PathVariable String listing) {
        change(seat, number, each -> each.unlink(Ids.parse(listing), words.now()));
        return goods(number);
    }

    private Activity change(Seat seat, String number, Consumer<Activity> change) {
        return activities.change(ShopKey.of(seat.shopId(), number), change);
    }

    private static String goods(String number) {
        return "redirect:" + PlanAsked.ACTIVITIES + "/" + number + "#goods";
    }

    private void fill(Seat seat, String number, String q, List<String> chosen, Model model) {
        var activity = activities.get(ShopKey.of(seat.shopId(), number));
        var typed = q.strip();
        var filter = new ShopListings.Filter(null, typed.isEmpty() ? null : typed, null, null, null);
        model.addAttribute("number", number);
        model.addAttribute("name", activity.brief().name());
        model.addAttribute("q", typed);
        model.addAttribute(
                "choices",
                listings.page(seat.shopId(), filter, null, SHOWN).stream()
                        .map(row -> new Choice(
                                row.number(),
                                row.title(),
                                row.coverUrl(THUMB),
                                Digits.grouped(row.stockTotal()),
                                chosen.contains(row.number())))
                        .toList());
    }
}
