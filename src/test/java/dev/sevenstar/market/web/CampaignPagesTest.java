package dev.sevenstar.market.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.sevenstar.campaign.APromotion;
import dev.sevenstar.campaign.Campaign;
import dev.sevenstar.market.CatchUp;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.ShopKey;
import java.time.Instant;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What visitors see of a campaign before, during and after it, with the clock moved. */
class CampaignPagesTest extends APromotion {

    @Autowired
    MockMvc mvc;

    @Autowired
    CatchUp catchUp;

    private Campaign campaign;
    private ShopKey bolts;

    @BeforeEach
    void approved() {
        campaign = open(3);
        bolts = bring(campaign);
        approve(campaign, bolts);
        catchUp.run();
    }

    @Test
    void nobody_is_told_before_the_warm_up() throws Exception {
        assertThat(status(page())).isEqualTo(404);
        at(campaign.schedule().warmUpFrom());
        var shown = read(page());
        assertThat(shown.select(".campaign-clock").text()).contains("距开卖");
        assertThat(shown.select(".campaign-clock time").attr("datetime"))
                .isEqualTo(campaign.schedule().liveFrom().toString());
        assertThat(shown.select(".goods-price").text()).contains("¥0.59").doesNotContain("¥0.50");
        assertThat(read("/campaigns").select(".campaign-banner a").eachAttr("href"))
                .contains(page());
    }

    @Test
    void while_it_is_live_the_card_and_the_listing_show_the_lower_price_and_whose_it_is() throws Exception {
        at(campaign.schedule().liveFrom());
        var card = read(page()).select(".goods").get(0);
        assertThat(card.select("a").attr("href")).isEqualTo("/listings/" + Ids.text(bolts.id()));
        assertThat(card.select(".goods-price").text()).contains("¥0.50");
        assertThat(card.select(".badge").text()).contains("现货专场");
        var listing = read("/listings/" + Ids.text(bolts.id()) + "?n=100");
        assertThat(listing.select("#listing-tiers").text()).contains("¥0.60", "平时 ¥0.68", "¥0.50", "平时 ¥0.59");
        assertThat(listing.select(".special a").attr("href")).isEqualTo(page());
        assertThat(listing.select(".order-total").text()).isEqualTo("¥60.00");
        assertThat(read("/listings/" + Ids.text(bolts.id()) + "?n=501")
                        .select("#order-answer")
                        .text())
                .contains("活动库存还剩 500", "¥340.68");
        assertThat(listing.select("script[type=application/ld+json]").html()).contains("\"lowPrice\":\"0.50\"");
    }

    @Test
    void afterwards_the_address_says_that_it_is_over() throws Exception {
        at(campaign.schedule().liveUntil());
        assertThat(read(page()).select("main").text()).contains("活动已经结束");
        assertThat(read("/listings/" + Ids.text(bolts.id())).select(".special")).isEmpty();
    }

    @Test
    void it_can_be_searched_and_other_goods_are_not_found_in_it() throws Exception {
        at(campaign.schedule().liveFrom());
        assertThat(read(page() + "?q=螺栓").select(".goods")).hasSize(1);
        assertThat(read(page() + "?q=女装").select(".goods h3")).isEmpty();
    }

    private String page() {
        return "/campaigns/" + campaign.number();
    }

    private void at(Instant moment) {
        clock.set(moment);
    }

    private int status(String path) throws Exception {
        return mvc.perform(get(path)).andReturn().getResponse().getStatus();
    }

    private Document read(String path) throws Exception {
        return Jsoup.parse(mvc.perform(get(path)).andReturn().getResponse().getContentAsString());
    }
}
