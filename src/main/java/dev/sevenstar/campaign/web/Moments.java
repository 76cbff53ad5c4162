package dev.sevenstar.campaign.web;

import dev.sevenstar.shared.Times;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** A moment as a form's field has it, Beijing time: {@code 2026-09-20T00:00}. */
public final class Moments {

    private Moments() {}

    public static String typed(Instant at) {
        return at.atZone(Times.ZONE)
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    public static Optional<Instant> read(String typed) {
        try {
            var at = LocalDateTime.parse(typed);
            if (at.getYear() < 2000 || at.getYear() > 2999) return Optional.empty();
            return Optional.of(at.atZone(Times.ZONE).toInstant());
        } catch (DateTimeException notAMoment) {
            return Optional.empty();
        }
    }
}
