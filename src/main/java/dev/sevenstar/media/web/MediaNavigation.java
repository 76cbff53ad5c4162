package dev.sevenstar.media.web;

import dev.sevenstar.shared.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MediaNavigation {

    @Bean
    NavEntry picturesEntry() {
        return NavEntry.of(
                NavEntry.Area.WORKBENCH, 35, "media.nav.pictures", PicturesController.SPACE, "media", "listing");
    }
}
