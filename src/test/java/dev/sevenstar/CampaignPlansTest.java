package dev.sevenstar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.campaign.Campaign;
import dev.sevenstar.campaign.CampaignKind;
import dev.sevenstar.campaign.MatchShops;
import dev.sevenstar.campaign.Matches;
import dev.sevenstar.campaign.RunCampaigns;
import dev.sevenstar.campaign.StartingPoint;
import dev.sevenstar.campaign.Terms;
import dev.sevenstar.campaign.registration.ReviewQueue;
import dev.sevenstar.shared.Times;
import dev.sevenstar.support.Filler;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The square and the staff's list with 200 campaigns open, 20 000 over, and as many matches as that makes; the review
 * desk with 50 000 shops registered for one.
 */
class CampaignPlansTest extends PagesAtSize {

    private static final int OPEN = 200;
    private static final int OVER = 20_000;
    private static final int SHOPS = 500;
    private static final int REGISTERED = 50_000;
    private static final int TAKEN = 100;
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
        register(filler);
        filler.analyze();
    }

    /** A shop brings a hundred listings, the others one each; a fifth of them waits, the others are decided. */
    private void register(Filler filler) {
        var now = Times.now(clock).atOffset(ZoneOffset.UTC);
        jdbc.sql(
                        "insert into campaign_registration (shop_id, campaign_id, version, answers) values (:shop, :id, 1, '[]')")
                .param("shop", factory.shop().id())
                .param("id", campaign.id())
                .update();
        jdbc.sql("""
                insert into campaign_entry
                    (shop_id, campaign_id, listing_id, state, held, offer, reason, submitted_at, decided_at)
                values (:shop, :id, 1, 'SUBMITTED', false, '{"prices": [], "pieces": {}}', '', :now, :now)""")
                .param("shop", factory.shop().id())
                .param("id", campaign.id())
                .param("now", now)
                .update();
        var ofIt = "t.campaign_id = " + campaign.id() + " and t.shop_id = "
                + factory.shop().id();
        filler.copy("campaign_entry", ofIt, TAKEN, Map.of("listing_id", "1 + r.x"));
        filler.copy("campaign_registration", ofIt, REGISTERED, Map.of("shop_id", COPIES + " + r.x"));
        var later = " + r.x * interval '1' second";
        var states = List.of("SUBMITTED", "LEAVING", "APPROVED", "RETURNED", "REJECTED");
        for (int i = 0; i < states.size(); i++)
            filler.copy(
                    "campaign_entry",
                    ofIt + " and t.listing_id = 1",
                    REGISTERED / states.size(),
                    Map.of(
                            "shop_id",
                            (COPIES + i * REGISTERED / states.size()) + " + r.x",
                            "state",
                            "'" + states.get(i) + "'",
                            "held",
                            String.valueOf(i == 1 || i == 2),
                            "submitted_at",
                            "t.submitted_at" + later,
                            "decided_at",
                            "t.decided_at" + later));
        for (var reader : List.of(admin.id(), owner.id()))
            jdbc.sql("""
                    insert into campaign_assignment
                        (shop_id, campaign_id, listing_id, taken_person, taken_name, taken_at, waiting_since)
                    select shop_id, campaign_id, listing_id, :person, '', :now, submitted_at from campaign_entry
                    where campaign_id = :id and shop_id = :shop and mod(listing_id, 2) = :odd""")
                    .param("person", reader)
                    .param("now", now)
                    .param("id", campaign.id())
                    .param("shop", factory.shop().id())
                    .param("odd", reader == admin.id() ? 1 : 0)
                    .update();
    }

    @Override
    void clear() {
        for (var table : List.of("campaign_assignment", "campaign_entry", "campaign_registration"))
            jdbc.sql("delete from " + table + " where campaign_id = :one")
                    .param("one", campaign.id())
                    .update();
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
        var staff = "/admin/campaigns/" + campaign.number();
        pages.add(Page.detail(staff, admin).looksAt(ReviewQueue.COUNTED + 2));
        // Places, counts, and each fact of all rows: listings, sales, prices, shops, tiers, matches.
        pages.add(Page.list(staff + "/review", admin).richer(8).looksAt(ReviewQueue.COUNTED + 2));
        return pages;
    }

    @Test
    void terms_are_tried_on_a_shop_without_reading_what_others_were_judged() {
        var terms = Map.<Long, Terms>of(0L, campaign.terms());
        assertThat(match.judge(List.of(factory.shop().id()), terms)).hasSize(1);
        assertThat(matches.count(campaign.id()).judged()).isEqualTo(1);
    }
}
