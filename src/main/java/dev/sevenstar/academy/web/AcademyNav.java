package dev.sevenstar.academy.web;

import dev.sevenstar.shared.web.NavEntry;
import dev.sevenstar.shared.web.NavEntry.Area;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AcademyNav {

    @Bean
    NavEntry academy() {
        return NavEntry.of(Area.WORKBENCH, 80, "academy.nav.academy", CatalogController.HERE, "academy", "");
    }
}
