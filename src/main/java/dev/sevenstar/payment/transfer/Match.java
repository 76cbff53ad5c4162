package dev.sevenstar.payment.transfer;

import dev.sevenstar.shared.Money;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a line of the statement seems to be for.
 *
 * @param difference above nothing when more came than is asked for, below when less
 */
public record Match(
        StatementLine line, List<Expected> orders, Confidence confidence, Set<Reason> reasons, Money difference) {

    /** Whether a person has to look. */
    public enum Confidence {
        /** Right without looking. */
        EXACT,
        /** To be confirmed by a person. */
        NEAR,
        /** Nothing fits. */
        NONE;

        public String key() {
            return "payment.match." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why. */
    public enum Reason {
        CODE,
        AMOUNT,
        PAYER,
        SUM_OF_SEVERAL;

        public String key() {
            return "payment.match-reason." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Match {
        orders = List.copyOf(orders);
        reasons = Set.copyOf(reasons);
        if ((confidence == Confidence.NONE) != orders.isEmpty())
            throw new IllegalArgumentException("a match of nothing");
    }
}
