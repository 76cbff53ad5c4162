package dev.sevenstar.listing.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.listing.ListingContent;
import dev.sevenstar.listing.Reviews;
import dev.sevenstar.listing.Step;
import dev.sevenstar.listing.WriteListing;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Serves;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/workbench/listings")
@Serves(value = Audience.SHOP, right = "listing")
class ListingsController {

    private final WriteListing write;
    private final Reviews reviews;
    private final ListingTable table;
    private final CategoryChoices choices;
    private final Phrases phrases;

    ListingsController(
            WriteListing write, Reviews reviews, ListingTable table, CategoryChoices choices, Phrases phrases) {
        this.write = write;
        this.reviews = reviews;
        this.table = table;
        this.choices = choices;
        this.phrases = phrases;
    }

    @GetMapping
    String index(Seat seat, ListingQuery query, Model model) {
        table.show(seat.shopId(), query, model);
        return "listing/listings/index";
    }

    @GetMapping("/new")
    String new_(Seat seat, @RequestParam(required = false) @Nullable String like, Model model) {
        choices.show(seat.shopId(), model);
        model.addAttribute("like", like == null ? "" : like.strip());
        model.addAttribute("patterns", table.patterns(seat.shopId(), like));
        return "listing/listings/new";
    }

    /** A draft begins with its category, or with nothing. */
    @PostMapping
    String create(Seat seat, @RequestParam(required = false) @Nullable String category) {
        var chosen = category != null && category.matches("\\d{1,18}") ? Long.valueOf(category) : null;
        var content =
                chosen != null && choices.takes(chosen) ? ListingContent.EMPTY.with(chosen) : ListingContent.EMPTY;
        var key = write.start(seat.shopId(), Acting.as(seat), content);
        return "redirect:/workbench/listings/" + key.number() + "/steps/"
                + (content.categoryId() == null ? "category" : "basics");
    }

    @GetMapping("/{number}")
    String show(Seat seat, @PathVariable String number, Model model) {
        var draft = write.read(ShopKey.of(seat.shopId(), number));
        model.addAttribute("listing", ListingView.of(draft, phrases));
        model.addAttribute("wizard", WizardPage.of(draft, Step.CHECK, phrases, false));
        model.addAttribute("reasons", reviews.lastReasons(draft.listing().key()));
        return "listing/listings/show";
    }
}
