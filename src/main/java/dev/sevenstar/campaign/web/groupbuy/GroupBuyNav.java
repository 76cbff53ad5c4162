package dev.sevenstar.campaign.web.groupbuy;

import dev.sevenstar.shared.web.NavEntry;
import dev.sevenstar.shared.web.NavEntry.Area;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GroupBuyNav {

    @Bean
    NavEntry groupBuysOfTheShop() {
        return NavEntry.of(
                Area.WORKBENCH,
                55,
                "campaign.nav.group-buys",
                GroupBuysController.HERE,
                "people",
                GroupBuysController.RIGHT);
    }

    @Bean
    NavEntry groupBuysOfTheMarket() {
        return NavEntry.of(
                Area.ADMIN, 410, "campaign.nav.group-buys", GroupBuyReviewController.HERE, "people", "campaigns");
    }
}
