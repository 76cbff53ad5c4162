package dev.sevenstar.campaign.plan;

import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The activities of the shops, changed one at a time. */
@Component
public class Activities {

    /** ◇ A plan that is longer is read by nobody. */
    public static final int MOST_IN_A_YEAR = 200;

    private final ActivityRows rows;

    Activities(ActivityRows rows) {
        this.rows = rows;
    }

    public Optional<Activity> find(ShopKey key) {
        return rows.read(key, false);
    }

    /** A removed one as well. */
    public Activity get(ShopKey key) {
        return find(key).orElseThrow(NotFound::new);
    }

    /** The one a market's date was taken as; a removed one as well. */
    public Optional<Activity> ofOfficial(long shopId, String official) {
        return rows.idOfOfficial(shopId, official).flatMap(id -> find(new ShopKey(shopId, id)));
    }

    /** Whole, the first to begin first; without the removed ones. */
    public List<Activity> beginningIn(long shopId, DaySpan days) {
        return rows.beginning(shopId, days);
    }

    /** @throws Refused if the year is full */
    @Transactional
    public Activity add(Activity activity) {
        requireRoom(activity.key().shopId(), year(activity), 1);
        rows.insert(List.of(activity));
        return activity;
    }

    /** Two at once wait for each other, so that no tick is lost. */
    @Transactional
    public Activity change(ShopKey key, Consumer<Activity> change) {
        var activity = rows.read(key, true).orElseThrow(NotFound::new);
        change.accept(activity);
        rows.update(activity);
        return activity;
    }

    /**
     * @param seen the version that was on the screen
     * @throws OptimisticLockingFailureException if it was changed since
     */
    @Transactional
    public Activity change(ShopKey key, long seen, Consumer<Activity> change) {
        return change(key, activity -> {
            if (activity.version() != seen) throw new OptimisticLockingFailureException("activity");
            var year = year(activity);
            change.accept(activity);
            if (year(activity) != year) requireRoom(key.shopId(), year(activity), 1);
        });
    }

    /** @throws Refused if not so many more fit into the year */
    void requireRoom(long shopId, int year, int more) {
        var there = rows.count(shopId, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        if (there + more > MOST_IN_A_YEAR) throw new Refused("campaign.plan.refused.full", year, MOST_IN_A_YEAR);
    }

    private static int year(Activity activity) {
        return activity.brief().days().first().getYear();
    }
}
