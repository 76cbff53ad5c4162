package dev.sevenstar.campaign.web.admin;

import dev.sevenstar.shared.web.NavEntry;
import dev.sevenstar.shared.web.NavEntry.Area;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CampaignNav {

    @Bean
    NavEntry campaignsOfTheMarket() {
        return NavEntry.of(Area.ADMIN, 400, "campaign.nav.admin", "/admin/campaigns", "rocket", "campaigns");
    }
}
