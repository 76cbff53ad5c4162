package dev.sevenstar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.campaign.Campaign;
import dev.sevenstar.campaign.CampaignKind;
import dev.sevenstar.campaign.MatchShops;
import dev.sevenstar.campaign.Matches;
import dev.sevenstar.campaign.RunCampaigns;
import dev.sevenstar.campaign.StartingPoint;
import dev.sevenstar.campaign.Terms;
import dev.sevenstar.shared.Times;
import dev.sevenstar.support.Filler;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The square and the staff's list with 200 campaigns open, 20 000 over, and as many matches as that makes. */
class CampaignPlansTest extends PagesAtSize {

    private static final int OPEN = 200;
    private static final int OVER = 20_000;
    private static final int SHOPS = 500;
    private static final long COPIES = 1_000_000_000_000_000_000L;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RunCampaigns run;

    @Autowired
    MatchShops match;

    @Autowired
    Matches matches;

    @Autowired
    Clock clock;

    private Campaign campaign;

    @Override
    void fill() {
        campaign = run.begin(StartingPoint.plain(CampaignKind.THEMED, "春装专场", Times.now(clock)));
        run.publish(campaign.id());
        match.match(List.of(factory.shop().id()), List.of(campaign));
        var filler = new Filler(jdbc);
        var one = "t.id = " + campaign.id();
        filler.copy("campaign", one, OPEN, Map.of("id", COPIES + " + r.x"));
        filler.copy("campaign", one, OVER, Map.of("id", (COPIES + OPEN) + " + r.x", "state", "'SETTLED'"));
        var ofIt = "t.campaign_id = " + campaign.id();
        filler.copy("campaign_match", ofIt, OPEN, Map.of("campaign_id", COPIES + " + r.x"));
        var others = "t.shop_id = " + factory.shop().id() + " and t.campaign_id > " + COPIES;
        filler.copy("campaign_match", others, SHOPS, Map.of("shop_id", COPIES + " + r.x"));
        filler.analyze();
    }

    @Override
    void clear() {
        jdbc.sql("delete from campaign_match where campaign_id > :copies or campaign_id = :one")
                .param("copies", COPIES)
                .param("one", campaign.id())
                .update();
        jdbc.sql("delete from campaign where id > :copies and id <= :last or id = :one")
                .param("copies", COPIES)
                .param("last", COPIES + OPEN + OVER)
                .param("one", campaign.id())
                .update();
        new Filler(jdbc).analyze();
    }

    @Override
    List<Page> pages() {
        var pages = new ArrayList<Page>();
        // All that are open are looked through, each once.
        pages.add(Page.list("/workbench/campaigns?view=COMING", owner).looksAt(2 * OPEN));
        pages.add(Page.detail("/workbench/campaigns/" + campaign.number(), owner));
        pages.add(Page.list("/workbench/campaigns/" + campaign.number() + "/listings", owner));
        for (var state : List.of("PUBLISHED", "SETTLED", "DRAFT"))
            pages.add(Page.list("/admin/campaigns?state=" + state, admin));
        // What is counted of a campaign is counted over its shops.
        pages.add(Page.detail("/admin/campaigns/" + campaign.number(), admin));
        return pages;
    }

    @Test
    void terms_are_tried_on_a_shop_without_reading_what_others_were_judged() {
        var terms = Map.<Long, Terms>of(0L, campaign.terms());
        assertThat(match.judge(List.of(factory.shop().id()), terms)).hasSize(1);
        assertThat(matches.count(campaign.id()).judged()).isEqualTo(1);
    }
}
