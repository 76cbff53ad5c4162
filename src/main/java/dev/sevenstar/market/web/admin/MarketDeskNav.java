package dev.sevenstar.market.web.admin;

import dev.sevenstar.shared.web.NavEntry;
import dev.sevenstar.shared.web.NavEntry.Area;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MarketDeskNav {

    @Bean
    NavEntry searchIndexNav() {
        return NavEntry.of(Area.ADMIN, 915, "market.nav.search-index", "/admin/search-index", "search", "operations");
    }
}
