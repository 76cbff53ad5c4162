package dev.sevenstar.shared.web;

import dev.sevenstar.shared.settings.RefusedSetting;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param keptFor how long a visitor's page is answered as it was rendered; nothing older is promised to buyers */
@ConfigurationProperties("sevenstar.pages")
record PageSettings(@DefaultValue("5s") Duration keptFor) {

    PageSettings {
        RefusedSetting.between("sevenstar.pages.kept-for", keptFor, Duration.ZERO, Duration.ofSeconds(5));
    }
}
