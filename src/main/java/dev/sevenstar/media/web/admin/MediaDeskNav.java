package dev.sevenstar.media.web.admin;

import dev.sevenstar.shared.web.NavEntry;
import dev.sevenstar.shared.web.NavEntry.Area;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MediaDeskNav {

    @Bean
    NavEntry storageNav() {
        return NavEntry.of(Area.ADMIN, 917, "media.nav.storage", "/admin/storage", "folder", "operations");
    }
}
