package dev.sevenstar.identity.web;

import dev.sevenstar.shared.web.NavEntry;
import dev.sevenstar.shared.web.NavEntry.Area;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Settings of the shop stand last in the workbench; the platform's people and engine room on its desk. */
@Configuration(proxyBeanMethods = false)
class SettingsNav {

    @Bean
    NavEntry shopNav() {
        return NavEntry.of(Area.WORKBENCH, 900, "identity.nav.shop", "/workbench/shop", "settings", "shop");
    }

    @Bean
    NavEntry standingNav() {
        return NavEntry.of(Area.WORKBENCH, 905, "identity.nav.standing", "/workbench/standing", "shield", "shop");
    }

    @Bean
    NavEntry staffNav() {
        return NavEntry.of(Area.WORKBENCH, 910, "identity.nav.staff", "/workbench/staff", "people", "shop");
    }

    @Bean
    NavEntry shopAuditNav() {
        return NavEntry.of(Area.WORKBENCH, 920, "identity.nav.audit", "/workbench/audit", "book", "shop");
    }
}
