package dev.sevenstar.campaign;

import dev.sevenstar.shared.Times;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

/** What staff find written when they begin a campaign; they may change all of it. */
public final class StartingPoint {

    private static final PriceRule MEGA_PRICE = new PriceRule(9_000, 10);
    private static final PriceRule USUAL_PRICE = new PriceRule(PriceRule.WHOLE, 5);
    private static final int MEGA_STOCK = 100;
    private static final int LISTINGS = 50;

    private StartingPoint() {}

    /** One of the great promotions. Source of what its shops and listings have to be: {@code facts.md} §7.2. */
    public static Brief mega(MegaPromotion mega, int year, String title) {
        var conditions = Stream.of(
                        Measure.MEMBERSHIP,
                        Measure.DISPUTE_RATE,
                        Measure.ANSWER_RATE,
                        Measure.ON_TIME,
                        Measure.PENALTIES,
                        Measure.STARS,
                        Measure.ONLINE_ORDER,
                        Measure.STOCK,
                        Measure.SENT_WITHIN)
                .map(StartingPoint::usual)
                .toList();
        var terms = new Terms(List.of(), conditions, List.of(), MEGA_PRICE, MEGA_STOCK, List.of(), List.of());
        return new Brief(title, CampaignKind.MEGA, Tone.RED, "", "", "", mega.schedule(year), null, LISTINGS, terms);
    }

    /** Any other: three weeks from now, for a week. */
    public static Brief plain(CampaignKind kind, String title, Instant now) {
        var today = now.atZone(Times.ZONE).toLocalDate();
        var conditions = Stream.of(Measure.PENALTIES, Measure.STARS, Measure.ONLINE_ORDER)
                .map(StartingPoint::usual)
                .toList();
        var schedule = new Schedule(
                today.plusDays(1).atTime(LocalTime.of(10, 0)).atZone(Times.ZONE).toInstant(),
                today.plusDays(13).atStartOfDay(Times.ZONE).toInstant(),
                today.plusDays(17)
                        .atTime(LocalTime.of(18, 0))
                        .atZone(Times.ZONE)
                        .toInstant(),
                today.plusDays(18).atStartOfDay(Times.ZONE).toInstant(),
                today.plusDays(21).atStartOfDay(Times.ZONE).toInstant(),
                today.plusDays(28).atStartOfDay(Times.ZONE).toInstant());
        var terms = new Terms(List.of(), conditions, List.of(), USUAL_PRICE, 1, List.of(), List.of());
        return new Brief(title, kind, Tone.BLUE, "", "", "", schedule, null, LISTINGS, terms);
    }

    private static EntryCondition usual(Measure measure) {
        return new EntryCondition(measure, measure.usual());
    }
}
