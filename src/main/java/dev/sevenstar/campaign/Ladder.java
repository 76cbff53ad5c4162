package dev.sevenstar.campaign;

import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Refused;
import java.util.List;
import java.util.Optional;

/**
 * Prices of a group-buy: the more all buyers have paid for together, the less each pays in the end. Whoever joins pays
 * the price of that moment and gets the difference to the last one back; if not even the first step is reached,
 * everybody gets everything back.
 *
 * @param steps two to four, each from a larger quantity at a lower price than the one before
 */
public record Ladder(List<Step> steps) {

    public static final int LEAST_STEPS = 2;
    public static final int MOST_STEPS = 4;

    /**
     * @param from pieces that are paid for, of all buyers together
     * @param price of one piece
     */
    public record Step(long from, Money price) {}

    /** @throws Refused if there are too few steps or too many, or one does not go on from the one before */
    public Ladder {
        steps = List.copyOf(steps);
        if (steps.size() < LEAST_STEPS || steps.size() > MOST_STEPS)
            throw new Refused("campaign.refused.ladder-steps", LEAST_STEPS, MOST_STEPS);
        if (steps.get(0).from() < 1) throw new Refused("campaign.refused.ladder-from", 1);
        for (int i = 0; i < steps.size(); i++) {
            if (!steps.get(i).price().isPositive()) throw new Refused("campaign.refused.ladder-price", i + 1);
            if (i > 0) requireFurther(steps.get(i - 1), steps.get(i), i + 1);
        }
    }

    private static void requireFurther(Step before, Step step, int number) {
        if (step.from() <= before.from()) throw new Refused("campaign.refused.ladder-from", number);
        if (!step.price().isBelow(before.price())) throw new Refused("campaign.refused.ladder-price", number);
    }

    /** The last step that so many pieces reach; empty below the first. */
    public Optional<Step> reached(long paid) {
        return steps.stream().filter(step -> step.from() <= paid).reduce((before, last) -> last);
    }

    /** The step that is to be reached next; empty at the top. */
    public Optional<Step> next(long paid) {
        return steps.stream().filter(step -> step.from() > paid).findFirst();
    }

    /** What one piece costs who joins now; before anything is reached that of the first step. */
    public Money priceAt(long paid) {
        return reached(paid).orElse(steps.get(0)).price();
    }
}
