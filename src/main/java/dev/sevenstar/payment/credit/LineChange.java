package dev.sevenstar.payment.credit;

import dev.sevenstar.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a line.
 *
 * @param before and {@code after}: what the seller had decided until then, and from then on
 * @param byName empty for the house itself
 */
public record LineChange(Kind kind, Decided before, Decided after, Instant at, String byName, String note) {

    /** What happened. */
    public enum Kind {
        GRANTED,
        TERMS,
        FROZEN,
        FROZEN_OVERDUE,
        THAWED,
        THAWED_PAID,
        CLOSED;

        public String key() {
            return "payment.line-change." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Limit, term and last day, as they are kept in a line's history. */
    public record Decided(
            Money limit,
            @Nullable PaymentTerm term,
            @Nullable LocalDate expiresOn) {

        static final Decided NOTHING = new Decided(Money.ZERO, null, null);

        static Decided of(CreditLine line) {
            return new Decided(line.limit(), line.term(), line.expiresOn());
        }

        static Decided of(Money limit, String terms) {
            if (terms.isEmpty()) return new Decided(limit, null, null);
            var parts = terms.split(" ");
            return new Decided(limit, PaymentTerm.parse(parts[0]), parts.length > 1 ? LocalDate.parse(parts[1]) : null);
        }

        String terms() {
            if (term == null) return "";
            return expiresOn == null ? term.code() : term.code() + " " + expiresOn;
        }
    }
}
