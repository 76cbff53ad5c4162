package dev.sevenstar.campaign.news;

import dev.sevenstar.shared.Times;
import java.time.Instant;
import java.time.LocalTime;

/** ◇ Nobody's telephone rings for an announcement between nine in the evening and eight in the morning, Beijing time. */
public final class QuietHours {

    public static final LocalTime BEGIN = LocalTime.of(21, 0);
    public static final LocalTime END = LocalTime.of(8, 0);

    /** When everything that waited is told together. */
    public static final LocalTime DIGEST = LocalTime.of(9, 0);

    /** ◇ More than that on one day waits for the next morning. */
    public static final int A_DAY = 3;

    private QuietHours() {}

    public static boolean isQuiet(Instant now) {
        var time = now.atZone(Times.ZONE).toLocalTime();
        return !time.isBefore(BEGIN) || time.isBefore(END);
    }

    /** The beginning of the day that is counted. */
    static Instant midnight(Instant now) {
        return now.atZone(Times.ZONE).toLocalDate().atStartOfDay(Times.ZONE).toInstant();
    }
}
