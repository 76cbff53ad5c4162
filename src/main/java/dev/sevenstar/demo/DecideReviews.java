package dev.sevenstar.demo;

import dev.sevenstar.demo.FillShelves.Shelved;
import dev.sevenstar.identity.People;
import dev.sevenstar.listing.Author;
import dev.sevenstar.listing.RejectionReason;
import dev.sevenstar.listing.ReviewListing;
import dev.sevenstar.listing.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The platform's reviewers send some of the waiting listings back with their reasons. */
@Component
@DemoOnly
class DecideReviews {

    private static final List<RejectionReason> REASONS = List.of(
            new RejectionReason(Step.BASICS, "标题中的“独家”没有依据，请删除或补充授权证明。"),
            new RejectionReason(Step.PICTURES, "主图与颜色规格不一致，请更换第一张主图。"));

    private final ReviewListing reviews;
    private final People people;

    DecideReviews(ReviewListing reviews, People people) {
        this.reviews = reviews;
        this.people = people;
    }

    List<Happening> happenings(List<Shelved> shelved) {
        var reviewer = people.findByEmail("reviewer@sevenstar.example").orElseThrow();
        var author = new Author(reviewer.id(), reviewer.name());
        var happenings = new ArrayList<Happening>();
        for (var one : shelved)
            if (one.fate() == Fate.REJECTED) {
                var reasons = REASONS.subList(0, 1 + happenings.size() % REASONS.size());
                var at = one.then().plus(Duration.ofHours(5));
                happenings.add(new Happening(at, () -> reviews.reject(one.key(), author, reasons)));
            }
        return happenings;
    }
}
