package dev.sevenstar.campaign.web.review;

import dev.sevenstar.campaign.registration.AwaitedReviews;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.web.DeskWork;
import java.util.List;
import org.springframework.stereotype.Component;

/** Registrations that wait for the staff, campaign by campaign. */
@Component
class ReviewWork implements DeskWork {

    private final AwaitedReviews reviews;

    ReviewWork(AwaitedReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public String right() {
        return "campaigns";
    }

    @Override
    public List<Work> work(int most) {
        return reviews.first(most).stream().map(ReviewWork::work).toList();
    }

    private static Work work(AwaitedReviews.Row row) {
        return new Work(
                "campaign.desk.waiting",
                List.of(row.title(), Times.minute(row.waitingSince()), Times.minute(row.reviewUntil())),
                "/admin/campaigns/" + row.number() + "/review");
    }
}
