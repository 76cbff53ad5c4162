package dev.sevenstar.identity.web.admin;

import dev.sevenstar.shared.web.NavEntry;
import dev.sevenstar.shared.web.NavEntry.Area;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** People and the engine room on the platform's desk. */
@Configuration(proxyBeanMethods = false)
class PlatformNav {

    @Bean
    NavEntry platformHomeNav() {
        return NavEntry.of(Area.ADMIN, 0, "identity.nav.desk", "/admin", "home", "");
    }

    @Bean
    NavEntry platformPeopleNav() {
        return NavEntry.of(Area.ADMIN, 700, "identity.nav.people", "/admin/people", "user", "people");
    }

    @Bean
    NavEntry platformShopsNav() {
        return NavEntry.of(Area.ADMIN, 710, "identity.nav.shops", "/admin/shops", "shop", "people");
    }

    @Bean
    NavEntry platformStaffNav() {
        return NavEntry.of(Area.ADMIN, 900, "identity.nav.platform-staff", "/admin/staff", "people", "operations");
    }

    @Bean
    NavEntry platformJobsNav() {
        return NavEntry.of(Area.ADMIN, 910, "identity.nav.jobs", "/admin/jobs", "refresh", "operations");
    }

    @Bean
    NavEntry platformLettersNav() {
        return NavEntry.of(Area.ADMIN, 920, "identity.nav.mail", "/admin/mail", "mail", "operations");
    }

    @Bean
    NavEntry platformLegalNav() {
        return NavEntry.of(Area.ADMIN, 925, "identity.nav.legal", "/admin/legal", "note", "operations");
    }

    @Bean
    NavEntry platformAuditNav() {
        return NavEntry.of(Area.ADMIN, 930, "identity.nav.audit", "/admin/audit", "book", "operations");
    }
}
