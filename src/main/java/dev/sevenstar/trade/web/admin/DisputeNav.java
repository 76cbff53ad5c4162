package dev.sevenstar.trade.web.admin;

import dev.sevenstar.shared.web.NavEntry;
import dev.sevenstar.shared.web.NavEntry.Area;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Disputes on the platform's desk. */
@Configuration(proxyBeanMethods = false)
class DisputeNav {

    @Bean
    NavEntry disputesNav() {
        return NavEntry.of(Area.ADMIN, 600, "trade.nav.disputes", "/admin/disputes", "shield", "disputes");
    }
}
