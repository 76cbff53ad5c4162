package dev.sevenstar.campaign.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.campaign.CampaignKind;
import dev.sevenstar.campaign.MegaPromotion;
import dev.sevenstar.campaign.RunCampaigns;
import dev.sevenstar.campaign.StartingPoint;
import dev.sevenstar.shared.Times;
import dev.sevenstar.support.HouseTest;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
@Tag("database")
class PublishedDatesTest {

    private static final DaySpan YEAR = DaySpan.ofYear(2041);

    @Autowired
    MarketDates dates;

    @Autowired
    RunCampaigns run;

    @Autowired
    Clock clock;

    @Test
    void a_great_promotion_that_is_published_takes_the_place_of_its_date_in_the_calendar() {
        assertThat(dates.between(1, YEAR))
                .filteredOn(date -> date.key().equals("mega-autumn-2041"))
                .singleElement()
                .satisfies(date -> assertThat(date.href()).isEmpty());
        var held = run.begin(StartingPoint.mega(MegaPromotion.AUTUMN, 2041, "2041 金秋大促"));
        assertThat(dates.find(1, "mega-autumn-2041", YEAR).orElseThrow().href()).isEmpty();
        run.publish(held.id());
        assertThat(dates.between(1, YEAR))
                .filteredOn(date -> date.key().equals("mega-autumn-2041"))
                .singleElement()
                .satisfies(date -> {
                    assertThat(date.args()).containsExactly("2041 金秋大促");
                    assertThat(date.href()).isEqualTo("/workbench/campaigns/" + held.number());
                    assertThat(date.series()).isEqualTo("mega-autumn");
                });
    }

    @Test
    void any_other_is_there_from_its_first_day_of_registration_to_its_last_of_sale() {
        var brief = StartingPoint.plain(CampaignKind.CLEARANCE, "清仓专场", Times.now(clock));
        var held = run.begin(brief);
        run.publish(held.id());
        var key = "campaign-" + held.number();
        var first = LocalDate.ofInstant(brief.schedule().signUpFrom(), Times.ZONE);
        var last = LocalDate.ofInstant(brief.schedule().liveUntil(), Times.ZONE).minusDays(1);
        assertThat(dates.find(1, key, DaySpan.of(first))).isPresent();
        assertThat(dates.find(1, key, DaySpan.of(last))).isPresent();
        assertThat(dates.find(1, key, DaySpan.of(first.minusDays(1)))).isEmpty();
        assertThat(dates.find(1, key, DaySpan.of(last.plusDays(1)))).isEmpty();
    }
}
