package dev.sevenstar.listing.web.admin;

import dev.sevenstar.identity.Shops;
import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.listing.Author;
import dev.sevenstar.listing.RejectionReason;
import dev.sevenstar.listing.ReviewListing;
import dev.sevenstar.listing.Reviews;
import dev.sevenstar.listing.Step;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Slice;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Listings with a warned word, waiting for the platform: approve, or send back with reasons step by step. */
@Controller
@RequestMapping("/admin/listing-reviews")
@Serves(value = Audience.STAFF, right = "review")
class ListingReviewsController {

    private static final int PAGE = 50;
    private static final int REASON_MAX = 300;

    record Row(String href, String title, String shop, String at) {}

    private final Reviews reviews;
    private final ReviewListing review;
    private final ReviewPages pages;
    private final Shops shops;

    ListingReviewsController(Reviews reviews, ReviewListing review, ReviewPages pages, Shops shops) {
        this.reviews = reviews;
        this.review = review;
        this.pages = pages;
        this.shops = shops;
    }

    @GetMapping
    String index(@RequestParam(required = false) @Nullable String after, Model model) {
        var read = reviews.waiting(after == null ? 0 : Ids.parse(after), PAGE + 1);
        var slice = Slice.of(read, PAGE, waiting -> Ids.text(waiting.id()));
        model.addAttribute("rows", rows(slice.rows()));
        model.addAttribute("firstHref", after == null ? null : "/admin/listing-reviews");
        model.addAttribute("nextHref", slice.next() == null ? null : "/admin/listing-reviews?after=" + slice.next());
        return "listing/reviews/index";
    }

    private List<Row> rows(List<Reviews.Waiting> waiting) {
        var names = new HashMap<Long, String>();
        shops.findAllById(
                        waiting.stream().map(Reviews.Waiting::shopId).distinct().toList())
                .forEach(shop -> names.put(shop.id(), shop.name()));
        return waiting.stream()
                .map(one -> new Row(
                        "/admin/listing-reviews/" + Ids.text(one.id()),
                        one.title(),
                        names.getOrDefault(one.shopId(), ""),
                        Times.minute(one.submittedAt())))
                .toList();
    }

    @GetMapping("/{number}")
    String show(@PathVariable String number, Model model) {
        return fill(number, false, model);
    }

    private String fill(String number, boolean invalid, Model model) {
        model.addAttribute("review", pages.of(waiting(number)));
        model.addAttribute("steps", steps());
        model.addAttribute("invalid", invalid);
        return "listing/reviews/show";
    }

    @PostMapping("/{number}/approval")
    String approve(SignedIn person, @PathVariable String number, RedirectAttributes redirect) {
        review.approve(key(waiting(number)), author(person));
        Flash.done(redirect, "listing.flash.approved");
        return "redirect:/admin/listing-reviews";
    }

    @PostMapping("/{number}/rejection")
    Object reject(
            SignedIn person,
            @PathVariable String number,
            @RequestParam Map<String, String> params,
            Model model,
            RedirectAttributes redirect) {
        var waiting = waiting(number);
        var reasons = reasons(params);
        if (reasons.isEmpty()) return Pages.invalid(fill(number, true, model)).addAllObjects(model.asMap());
        review.reject(key(waiting), author(person), reasons);
        Flash.done(redirect, "listing.flash.rejected");
        return "redirect:/admin/listing-reviews";
    }

    private static List<RejectionReason> reasons(Map<String, String> params) {
        var reasons = new ArrayList<RejectionReason>();
        for (var step : steps()) {
            var text = params.getOrDefault("reason." + step.key(), "").strip();
            if (!text.isEmpty())
                reasons.add(new RejectionReason(step, text.substring(0, Math.min(text.length(), REASON_MAX))));
        }
        return reasons;
    }

    private static List<Step> steps() {
        return Stream.of(Step.values()).filter(step -> step != Step.CHECK).toList();
    }

    private Reviews.Waiting waiting(String number) {
        return reviews.find(Ids.parse(number)).orElseThrow(NotFound::new);
    }

    private static ShopKey key(Reviews.Waiting waiting) {
        return new ShopKey(waiting.shopId(), waiting.listingId());
    }

    private static Author author(SignedIn person) {
        return new Author(person.personId(), person.personName());
    }
}
