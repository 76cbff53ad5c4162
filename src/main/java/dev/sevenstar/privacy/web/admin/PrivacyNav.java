package dev.sevenstar.privacy.web.admin;

import dev.sevenstar.shared.web.NavEntry;
import dev.sevenstar.shared.web.NavEntry.Area;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PrivacyNav {

    @Bean
    NavEntry privacyDeskNav() {
        return NavEntry.of(Area.ADMIN, 720, "privacy.nav", "/admin/data", "lock", "people");
    }
}
