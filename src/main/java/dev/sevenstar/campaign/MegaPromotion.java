package dev.sevenstar.campaign;

import dev.sevenstar.shared.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Locale;

/**
 * The four great promotions of the wholesale year. Shops register a fortnight before at the latest, check their prices
 * a week before, and sell for three days ◇.
 */
public enum MegaPromotion {
    SPRING(3, 28),
    MIDYEAR(6, 28),
    AUTUMN(9, 20),
    YEAR_END(12, 20);

    private static final int SIGN_UP_OPENS = 42;
    private static final int SIGN_UP_CLOSES = 13;
    private static final int REVIEWED = 7;
    private static final int WARM_UP = 5;
    private static final int LIVE_DAYS = 3;
    private static final LocalTime DESK_OPENS = LocalTime.of(10, 0);
    private static final LocalTime DESK_CLOSES = LocalTime.of(18, 0);

    private final MonthDay day;

    MegaPromotion(int month, int day) {
        this.day = MonthDay.of(month, day);
    }

    /** The first day of the sale. */
    public LocalDate day(int year) {
        return day.atYear(year);
    }

    /** What staff begin with; they may move every moment of it. */
    public Schedule schedule(int year) {
        var first = day(year);
        return new Schedule(
                at(first.minusDays(SIGN_UP_OPENS), DESK_OPENS),
                at(first.minusDays(SIGN_UP_CLOSES), LocalTime.MIDNIGHT),
                at(first.minusDays(REVIEWED), DESK_CLOSES),
                at(first.minusDays(WARM_UP), LocalTime.MIDNIGHT),
                at(first, LocalTime.MIDNIGHT),
                at(first.plusDays(LIVE_DAYS), LocalTime.MIDNIGHT));
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String key() {
        return "campaign.mega." + slug();
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Times.ZONE).toInstant();
    }
}
