package dev.sevenstar.payment.web.admin;

import dev.sevenstar.shared.web.NavEntry;
import dev.sevenstar.shared.web.NavEntry.Area;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PartnersDeskNav {

    @Bean
    NavEntry partnersNav() {
        return NavEntry.of(Area.ADMIN, 620, "payment.nav.partners", "/admin/partners", "link", "money");
    }
}
