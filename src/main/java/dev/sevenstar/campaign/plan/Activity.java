package dev.sevenstar.campaign.plan;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a shop means to do on certain days, with all that has to be ready before and the goods that take part. */
public final class Activity {

    public static final int MOST_STEPS = 20;
    public static final int MOST_GOODS = 100;
    public static final int STEP_NAME = 60;
    public static final int MOST_DAYS_BEFORE = 365;
    public static final int RESULT = 1_000;

    /**
     * Where it comes from.
     *
     * @param official the key of the market's date it was taken from
     * @param copiedFrom the activity of another year
     */
    public record Origin(
            @Nullable String official, @Nullable Long copiedFrom) {

        public static final Origin OWN = new Origin(null, null);
    }

    private final ShopKey key;
    private final long version;
    private final Origin origin;
    private final List<Step> steps;
    private final List<LinkedGoods> goods;
    private Brief brief;
    private String result;
    private ActivityState state;
    private Instant changedAt;

    @Nullable
    private Instant removedAt;

    Activity(
            ShopKey key,
            long version,
            Origin origin,
            Brief brief,
            Standing standing,
            List<Step> steps,
            List<LinkedGoods> goods) {
        this.key = key;
        this.version = version;
        this.origin = origin;
        this.brief = brief;
        this.result = standing.result();
        this.state = standing.state();
        this.changedAt = standing.changedAt();
        this.removedAt = standing.removedAt();
        this.steps = new ArrayList<>(steps);
        this.goods = new ArrayList<>(goods);
    }

    /** What became of it so far. */
    record Standing(
            ActivityState state,
            String result,
            Instant changedAt,
            @Nullable Instant removedAt) {}

    /** With the usual checklist. */
    public static Activity plan(long shopId, Brief brief, Origin origin, Instant now) {
        var steps = Preparation.usual().stream()
                .map(each -> new Step(Ids.next(), each, "", each.daysBefore(), first(brief, each), null, null))
                .toList();
        return new Activity(ShopKey.next(shopId), 0, origin, brief, fresh(now), steps, List.of());
    }

    private static LocalDate first(Brief brief, Preparation each) {
        return brief.days().first().minusDays(each.daysBefore());
    }

    private static Standing fresh(Instant now) {
        return new Standing(ActivityState.PLANNED, "", now, null);
    }

    /** The same once more on other days: nothing is ticked, and nothing has come of it yet. */
    public Activity copied(DaySpan days, @Nullable String official, Instant now) {
        var again = steps().stream()
                .map(step -> new Step(
                        Ids.next(),
                        step.preparation(),
                        step.name(),
                        step.daysBefore(),
                        days.first().minusDays(step.daysBefore()),
                        null,
                        null))
                .toList();
        var next = ShopKey.next(key.shopId());
        return new Activity(next, 0, new Origin(official, key.id()), brief.on(days), fresh(now), again, goods);
    }

    /** The days due of the checklist move with the first day; what is ticked stays so. */
    public void rewrite(Brief other, Instant now) {
        touch(now);
        brief = other;
        steps.replaceAll(step -> step.before(other.days().first()));
    }

    /** @param what came of it */
    public void finish(String what, Instant now) {
        touch(now);
        if (state == ActivityState.CANCELLED) throw new Refused("campaign.plan.refused.cancelled");
        state = ActivityState.DONE;
        result = what;
    }

    public void cancel(Instant now) {
        touch(now);
        if (state == ActivityState.DONE) throw new Refused("campaign.plan.refused.done");
        state = ActivityState.CANCELLED;
    }

    /** Planned again, whether it was done or cancelled; what was written of it stays. */
    public void resume(Instant now) {
        touch(now);
        state = ActivityState.PLANNED;
    }

    public void remove(Instant now) {
        touch(now);
        removedAt = now;
    }

    public void restore(Instant now) {
        removedAt = null;
        touch(now);
    }

    public void add(String name, int daysBefore, Instant now) {
        touch(now);
        if (steps().size() >= MOST_STEPS) throw new Refused("campaign.plan.refused.steps", MOST_STEPS);
        var due = brief.days().first().minusDays(daysBefore);
        steps.add(new Step(Ids.next(), Preparation.OWN, name, daysBefore, due, null, null));
    }

    public void removeStep(long id, Instant now) {
        touch(now);
        changeStep(id, step -> step.removed(now));
    }

    public void tick(long id, Tick by) {
        touch(by.at());
        changeStep(id, step -> step.isTicked() ? step : step.ticked(by));
    }

    public void untick(long id, Instant now) {
        touch(now);
        changeStep(id, step -> step.ticked(null));
    }

    private void changeStep(long id, UnaryOperator<Step> change) {
        for (int i = 0; i < steps.size(); i++)
            if (steps.get(i).id() == id && steps.get(i).isThere()) {
                steps.set(i, change.apply(steps.get(i)));
                return;
            }
        throw new NotFound();
    }

    /** A listing that takes part already gets the new numbers. */
    public void link(LinkedGoods listing, Instant now) {
        touch(now);
        goods.removeIf(each -> each.listingId() == listing.listingId());
        if (goods.size() >= MOST_GOODS) throw new Refused("campaign.plan.refused.goods", MOST_GOODS);
        goods.add(listing);
    }

    public void unlink(long listingId, Instant now) {
        touch(now);
        if (!goods.removeIf(each -> each.listingId() == listingId)) throw new NotFound();
    }

    private void touch(Instant now) {
        if (removedAt != null) throw new Refused("campaign.plan.refused.removed");
        changedAt = now;
    }

    public ShopKey key() {
        return key;
    }

    public String number() {
        return key.number();
    }

    public long version() {
        return version;
    }

    public Origin origin() {
        return origin;
    }

    public Brief brief() {
        return brief;
    }

    public String result() {
        return result;
    }

    public ActivityState state() {
        return state;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public Optional<Instant> removedAt() {
        return Optional.ofNullable(removedAt);
    }

    public boolean isPlanned() {
        return state == ActivityState.PLANNED && removedAt == null;
    }

    /** What has to be ready first, first. */
    public List<Step> steps() {
        return allSteps().stream().filter(Step::isThere).toList();
    }

    /** With those that were removed. */
    List<Step> allSteps() {
        return steps.stream()
                .sorted(Comparator.comparing(Step::due).thenComparing(Step::id))
                .toList();
    }

    public List<LinkedGoods> goods() {
        return List.copyOf(goods);
    }
}
