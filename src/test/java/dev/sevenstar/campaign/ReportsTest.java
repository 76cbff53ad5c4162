package dev.sevenstar.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.sevenstar.campaign.report.Report.Sense;
import dev.sevenstar.campaign.report.Reports;
import dev.sevenstar.identity.People;
import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.support.World;
import dev.sevenstar.trade.CloseReason;
import dev.sevenstar.trade.Side;
import java.time.Duration;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What came of a campaign is what the orders say. */
@Tag("database")
class ReportsTest extends APromotion {

    @Autowired
    Reports reports;

    @Autowired
    People people;

    @Autowired
    MockMvc mvc;

    private Campaign campaign;
    private ShopKey bolts;

    @BeforeEach
    void approved() {
        campaign = open(3);
        bolts = bring(campaign);
        approve(campaign, bolts);
    }

    @Test
    void figures_equal_the_orders_at_the_campaigns_price_that_were_not_called_off() {
        order(1_000, "616.00");
        clock.set(campaign.schedule().liveFrom());
        order(300, "192.00");
        order(100, "68.00");
        var cancelled = order(100, "68.00");
        cancel.cancel(cancelled, CloseReason.of(Side.BUYER).get(0), hand(world.person("钱买家")));
        order(500, "356.00");
        clock.set(campaign.schedule().liveUntil().plus(Duration.ofDays(1)));
        var report = reports.of(campaign, bolts.shopId());
        var total = report.total();
        assertThat(total.share()).isEqualTo(SHARE);
        assertThat(total.sold().orders()).isEqualTo(2);
        assertThat(total.sold().pieces()).isEqualTo(400);
        assertThat(total.amount()).isEqualTo(Money.parseYuan("240.00"));
        assertThat(total.sold().reduced()).isEqualTo(Money.parseYuan("32.00"));
        assertThat(total.soldOfShare()).isEqualTo(80);
        assertThat(total.before().amount()).isEqualTo(Money.parseYuan("590.00"));
        assertThat(report.best().orElseThrow().id()).isEqualTo(bolts.id());
        assertThat(report.soldOut()).isEmpty();
        var days = Duration.between(
                        campaign.schedule().liveFrom(), campaign.schedule().liveUntil())
                .toDays();
        assertThat(total.growth()).hasValue(240 * 30 * 100 / (590 * days));
    }

    @Test
    void the_markets_report_adds_up_the_shops() {
        var others = bring(campaign);
        approve(campaign, others);
        clock.set(campaign.schedule().liveFrom());
        order(300, "192.00");
        order(others, 100, "68.00");
        clock.set(campaign.schedule().liveFrom().plus(Duration.ofHours(3)));
        var report = reports.of(campaign);
        assertThat(report.lines()).extracting(line -> line.id()).containsExactly(bolts.shopId(), others.shopId());
        assertThat(report.total().sold().pieces()).isEqualTo(400);
        assertThat(report.total().amount()).isEqualTo(Money.parseYuan("240.00"));
        assertThat(report.sense()).isEqualTo(Sense.NEW);
    }

    @Test
    void a_shop_reads_its_own_and_nobody_elses() throws Exception {
        var here = "/workbench/campaigns/" + campaign.number() + "/report";
        var signed =
                registrations.get(bolts.shopId(), campaign.id()).signature().orElseThrow();
        var owner = authentication(World.as(people.findById(signed.personId()).orElseThrow()));
        clock.set(campaign.schedule().liveFrom());
        order(500, "316.00");
        var page = Jsoup.parse(
                mvc.perform(get(here).with(owner)).andReturn().getResponse().getContentAsString());
        assertThat(page.select("main").text()).contains("卖出 500 件，¥300.00", "卖完了");
        assertThat(page.select("tbody tr")).hasSize(1);
        var other = world.boltFactory();
        assertThat(mvc.perform(get(here).with(authentication(World.as(other.owner()))))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        assertThat(mvc.perform(get(here + "/xlsx").with(owner))
                        .andReturn()
                        .getResponse()
                        .getContentType())
                .contains("spreadsheet");
    }

    private ShopKey order(int pieces, String yuan) {
        return order(bolts, pieces, yuan);
    }

    private ShopKey order(ShopKey goods, int pieces, String yuan) {
        return place.place(request(goods, world.person("钱买家"), pieces, MethodCode.ESCROW, yuan));
    }
}
