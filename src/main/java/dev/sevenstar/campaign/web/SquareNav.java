package dev.sevenstar.campaign.web;

import dev.sevenstar.shared.web.NavEntry;
import dev.sevenstar.shared.web.NavEntry.Area;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SquareNav {

    @Bean
    NavEntry campaignSquare() {
        return NavEntry.of(Area.WORKBENCH, 54, "campaign.nav.square", SquareController.HERE, "rocket", "listing");
    }
}
