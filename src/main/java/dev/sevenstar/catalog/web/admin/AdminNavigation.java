package dev.sevenstar.catalog.web.admin;

import dev.sevenstar.shared.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The catalog's two lines in the platform's navigation. */
@Configuration(proxyBeanMethods = false)
class AdminNavigation {

    @Bean
    NavEntry categoriesEntry() {
        return NavEntry.of(
                NavEntry.Area.ADMIN, 20, "catalog.nav.categories", "/admin/categories", "category", "catalog");
    }

    @Bean
    NavEntry wordsEntry() {
        return NavEntry.of(NavEntry.Area.ADMIN, 30, "catalog.nav.words", "/admin/words", "ban", "catalog");
    }
}
