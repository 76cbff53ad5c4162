package dev.sevenstar.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.shared.Times;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
@Tag("database")
class SettleCampaignsTest {

    @Autowired
    SettleCampaigns settle;

    @Autowired
    RunCampaigns run;

    @Autowired
    Campaigns campaigns;

    @Autowired
    MovableClock clock;

    @AfterEach
    void time_runs_again() {
        clock.reset();
    }

    @Test
    void it_is_settled_once_it_has_ended_and_not_before() {
        var campaign = run.begin(StartingPoint.plain(CampaignKind.THEMED, "春装专场", Times.now(clock)));
        run.publish(campaign.id());
        clock.set(campaign.schedule().liveUntil().minusMillis(1));
        settle.run();
        assertThat(state(campaign)).isEqualTo(CampaignState.PUBLISHED);
        clock.set(campaign.schedule().liveUntil());
        settle.run();
        settle.run();
        assertThat(state(campaign)).isEqualTo(CampaignState.SETTLED);
    }

    private CampaignState state(Campaign campaign) {
        return campaigns.get(campaign.id()).state();
    }
}
