package dev.sevenstar.payment.credit;

import dev.sevenstar.shared.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A limit that a buyer's trade would bear, and why. It decides nothing.
 *
 * @param limit nothing where no line should be granted, or too little is known
 */
public record LimitSuggestion(Money limit, List<Reason> reasons) {

    /** What a reason does to the limit. */
    public enum Effect {
        RAISES,
        LOWERS,
        NONE
    }

    /** A policy's word: the key of its sentence, and what the sentence tells. */
    public record Reason(String key, List<Object> args, Effect effect) {}

    /** Of fewer orders nothing can be told. */
    static final int FEWEST_ORDERS = 2;

    private static final long HUNDRED_YUAN = 10_000;
    private static final long TEN_THOUSAND_YUAN = 1_000_000;

    public static LimitSuggestion of(TradingFacts facts, LocalDate today) {
        if (facts.orders() < FEWEST_ORDERS)
            return new LimitSuggestion(
                    Money.ZERO,
                    List.of(new Reason("payment.limit-policy.too-few", List.of(facts.orders()), Effect.NONE)));
        var reasons = new ArrayList<Reason>();
        var limit = Money.ZERO;
        for (var policy : LimitPolicy.all()) {
            var step = policy.judge(facts, limit, today);
            limit = step.limit();
            reasons.add(step.reason());
        }
        return new LimitSuggestion(rounded(limit), List.copyOf(reasons));
    }

    /** Down to whole hundreds, from ten thousand on to whole thousands. */
    private static Money rounded(Money limit) {
        var step = limit.fen() < TEN_THOUSAND_YUAN ? HUNDRED_YUAN : 10 * HUNDRED_YUAN;
        return Money.ofFen(limit.fen() / step * step);
    }
}
