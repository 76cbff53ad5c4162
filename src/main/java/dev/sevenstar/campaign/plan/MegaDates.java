package dev.sevenstar.campaign.plan;

import dev.sevenstar.campaign.MegaPromotion;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The four great promotions of every year. */
@Component
class MegaDates implements OfficialDates {

    @Override
    public List<OfficialDate> between(long shopId, LocalDate from, LocalDate until) {
        var asked = new DaySpan(from, until);
        return IntStream.rangeClosed(from.getYear(), until.getYear() + 1)
                .boxed()
                .flatMap(year -> Arrays.stream(MegaPromotion.values()).map(mega -> date(mega, year)))
                .filter(date -> date.whole().overlaps(asked))
                .toList();
    }

    private static OfficialDate date(MegaPromotion mega, int year) {
        var schedule = mega.schedule(year);
        return new OfficialDate(
                key(mega, year),
                series(mega),
                mega.key(),
                List.of(),
                ActivityKind.MEGA,
                DaySpan.touched(schedule.signUpFrom(), schedule.signUpUntil()),
                DaySpan.touched(schedule.warmUpFrom(), schedule.liveFrom()),
                DaySpan.touched(schedule.liveFrom(), schedule.liveUntil()),
                "");
    }

    static String series(MegaPromotion mega) {
        return "mega-" + mega.slug();
    }

    static String key(MegaPromotion mega, int year) {
        return series(mega) + "-" + year;
    }
}
