package dev.sevenstar.campaign.plan;

import dev.sevenstar.campaign.CampaignKind;
import dev.sevenstar.campaign.CampaignList;
import dev.sevenstar.campaign.MegaPromotion;
import dev.sevenstar.shared.Times;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The campaigns that the market has published; a great promotion goes by the key that it has had all along. */
@Component
class PublishedDates implements OfficialDates {

    private static final String WORD = "campaign.plan.official.named";
    private static final String SQUARE = "/workbench/campaigns/";

    /** ◇ A great promotion that is held on other days is still the same within this. */
    private static final int DAYS_OFF = 10;

    private final CampaignList campaigns;

    PublishedDates(CampaignList campaigns) {
        this.campaigns = campaigns;
    }

    @Override
    public List<OfficialDate> between(long shopId, LocalDate from, LocalDate until) {
        return campaigns
                .between(
                        from.atStartOfDay(Times.ZONE).toInstant(),
                        until.plusDays(1).atStartOfDay(Times.ZONE).toInstant())
                .stream()
                .map(PublishedDates::date)
                .toList();
    }

    private static OfficialDate date(CampaignList.Row row) {
        var live = DaySpan.touched(row.liveFrom(), row.liveUntil());
        var mega = row.kind() == CampaignKind.MEGA ? megaOf(live.first()) : Optional.<MegaPromotion>empty();
        var series = mega.map(MegaDates::series).orElse("");
        return new OfficialDate(
                mega.map(each -> MegaDates.key(each, live.first().getYear())).orElse("campaign-" + row.number()),
                series,
                WORD,
                List.of(row.title()),
                kind(row.kind()),
                DaySpan.touched(row.signUpFrom(), row.signUpUntil()),
                row.warmUpFrom().isBefore(row.liveFrom()) ? DaySpan.touched(row.warmUpFrom(), row.liveFrom()) : null,
                live,
                SQUARE + row.number());
    }

    private static Optional<MegaPromotion> megaOf(LocalDate day) {
        return Arrays.stream(MegaPromotion.values())
                .filter(mega -> Math.abs(ChronoUnit.DAYS.between(mega.day(day.getYear()), day)) <= DAYS_OFF)
                .findFirst();
    }

    private static ActivityKind kind(CampaignKind kind) {
        return switch (kind) {
            case MEGA -> ActivityKind.MEGA;
            case CLEARANCE -> ActivityKind.CLEARANCE;
            case INDUSTRY -> ActivityKind.INDUSTRY_DAY;
            case THEMED, CHANNEL -> ActivityKind.OTHER;
        };
    }
}
