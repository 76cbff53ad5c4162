package dev.sevenstar.campaign.plan;

import dev.sevenstar.campaign.plan.Activity.Origin;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Takes a date of the market into a shop's plan; taken twice it is there once, and one that was removed is back. */
@Component
public class AdoptOfficialDate {

    private final Activities activities;
    private final Clock clock;

    AdoptOfficialDate(Activities activities, Clock clock) {
        this.activities = activities;
        this.clock = clock;
    }

    /** @param name of the activity, in the language of who takes it */
    public ShopKey adopt(long shopId, OfficialDate date, String name, long ownerPerson) {
        var there = activities.ofOfficial(shopId, date.key());
        if (there.isPresent()) return back(there.get());
        try {
            return activities.add(activity(shopId, date, name, ownerPerson)).key();
        } catch (DuplicateKeyException meanwhile) {
            return activities
                    .ofOfficial(shopId, date.key())
                    .orElseThrow(() -> meanwhile)
                    .key();
        }
    }

    private ShopKey back(Activity activity) {
        if (activity.removedAt().isEmpty()) return activity.key();
        return activities
                .change(activity.key(), each -> each.restore(Times.now(clock)))
                .key();
    }

    private Activity activity(long shopId, OfficialDate date, String name, long ownerPerson) {
        var brief = Brief.of(date.kind(), name, date.live()).ownedBy(ownerPerson);
        return Activity.plan(shopId, brief, new Origin(date.key(), null), Times.now(clock));
    }
}
