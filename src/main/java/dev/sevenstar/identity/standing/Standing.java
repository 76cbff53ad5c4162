package dev.sevenstar.identity.standing;

import dev.sevenstar.shared.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the platform holds a shop to be at a moment.
 *
 * @param company who stands behind it
 * @param trustPass null for whoever is no member
 * @param tier the highest, membership among them; null for none
 * @param verification the highest, null for none
 */
public record Standing(
        long shopId,
        String company,
        Instant openedAt,
        @Nullable TrustPass trustPass,
        @Nullable RecognitionKind tier,
        @Nullable RecognitionKind verification,
        int openPenalties,
        Instant asOf) {

    /** What a shop is recognised as, and on which days. */
    record Held(RecognitionKind kind, Term term) {}

    static Standing of(long shopId, String company, Instant openedAt, List<Held> held, int openPenalties, Instant now) {
        var today = LocalDate.ofInstant(now, Times.ZONE);
        var memberships = held.stream()
                .filter(each -> each.kind() == RecognitionKind.TRUST_PASS)
                .map(Held::term)
                .toList();
        return new Standing(
                shopId,
                company,
                openedAt,
                TrustPass.of(memberships, today).orElse(null),
                highest(held, today, RecognitionKind::isTier),
                highest(held, today, kind -> !kind.isTier()),
                openPenalties,
                now);
    }

    private static @Nullable RecognitionKind highest(
            List<Held> held, LocalDate today, Predicate<RecognitionKind> which) {
        return held.stream()
                .filter(each -> each.term().covers(today) && which.test(each.kind()))
                .map(Held::kind)
                .max(Comparator.comparingInt(RecognitionKind::rank))
                .orElse(null);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(asOf, Times.ZONE);
    }

    /** Days of membership after today, 0 on the last; empty for whoever is no member. */
    public Optional<Long> memberDaysLeft() {
        return Optional.ofNullable(trustPass).map(pass -> pass.daysLeft(today()));
    }

    /** Whole months since the shop was opened. */
    public long ageMonths() {
        return ChronoUnit.MONTHS.between(LocalDate.ofInstant(openedAt, Times.ZONE), today());
    }

    /** 0 for none. */
    public int tierRank() {
        return rank(tier);
    }

    /** 0 for none. */
    public int verificationRank() {
        return rank(verification);
    }

    private static int rank(@Nullable RecognitionKind kind) {
        return kind == null ? 0 : kind.rank();
    }
}
