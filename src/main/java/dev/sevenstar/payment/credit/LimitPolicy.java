package dev.sevenstar.payment.credit;

import dev.sevenstar.payment.credit.LimitSuggestion.Effect;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Rate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a suggested limit is judged by, one after the other: each makes it more or less, and says why. */
enum LimitPolicy {
    /** Two average months of the last 90 days: the time between receiving goods and paying their bill. */
    TURNOVER {
        @Override
        Step judge(TradingFacts facts, Money soFar, LocalDate today) {
            var quarter = facts.last90Days();
            var base = quarter.isPositive() ? part(quarter.times(2), 3) : part(facts.last180Days(), 6);
            return step(base, Effect.RAISES, facts.orders(), facts.last90Days(), facts.last180Days());
        }
    },
    /** An order as big as the biggest has to fit. */
    BIGGEST_ORDER {
        @Override
        Step judge(TradingFacts facts, Money soFar, LocalDate today) {
            if (!soFar.isBelow(facts.biggest())) return step(soFar, Effect.NONE, facts.biggest());
            return step(facts.biggest(), Effect.RAISES, facts.biggest());
        }
    },
    /** Who owes late money gets none; each late bill of a year costs a quarter, three in time earn a fifth. */
    PUNCTUALITY {
        private static final int WORST = 3;

        @Override
        Step judge(TradingFacts facts, Money soFar, LocalDate today) {
            if (facts.owesLate()) return step(Money.ZERO, Effect.LOWERS, facts.paidBills(), facts.lateBills());
            if (facts.lateBills() > 0) {
                var less = new Rate(2_500 * Math.min(WORST, facts.lateBills())).of(soFar);
                return step(soFar.minus(less), Effect.LOWERS, facts.paidBills(), facts.lateBills());
            }
            if (facts.paidBills() >= 3)
                return step(soFar.plus(new Rate(2_000).of(soFar)), Effect.RAISES, facts.paidBills(), facts.lateBills());
            return step(soFar, Effect.NONE, facts.paidBills(), facts.lateBills());
        }
    },
    /** More than a tenth given back costs a fifth, more than three tenths costs half. */
    RETURNS {
        @Override
        Step judge(TradingFacts facts, Money soFar, LocalDate today) {
            var share = share(facts);
            var less = share.basisPoints() > 3_000 ? 5_000 : share.basisPoints() > 1_000 ? 2_000 : 0;
            var effect = less > 0 ? Effect.LOWERS : Effect.NONE;
            return step(soFar.minus(new Rate(less).of(soFar)), effect, share);
        }

        private Rate share(TradingFacts facts) {
            var all = facts.last180Days().fen();
            if (all == 0) return Rate.NONE;
            var back = Math.min(all, facts.returned().fen());
            return new Rate((int) (back * Rate.WHOLE / all));
        }
    },
    /** Less than 90 days of trade halve it, a year adds a tenth. */
    RELATION {
        @Override
        Step judge(TradingFacts facts, Money soFar, LocalDate today) {
            var days = facts.since() == null ? 0 : ChronoUnit.DAYS.between(facts.since(), today);
            if (days < 90) return step(part(soFar, 2), Effect.LOWERS, days);
            if (days >= 365) return step(soFar.plus(new Rate(1_000).of(soFar)), Effect.RAISES, days);
            return step(soFar, Effect.NONE, days);
        }
    };

    /** The limit from here on, and the reason. */
    record Step(Money limit, LimitSuggestion.Reason reason) {}

    abstract Step judge(TradingFacts facts, Money soFar, LocalDate today);

    Step step(Money limit, Effect effect, Object... args) {
        var key = "payment.limit-policy." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Step(limit, new LimitSuggestion.Reason(key, List.of(args), effect));
    }

    private static Money part(Money amount, long of) {
        return Money.ofFen(amount.fen() / of);
    }

    static List<LimitPolicy> all() {
        return Arrays.asList(values());
    }
}
