package dev.sevenstar.shared.web;

import dev.sevenstar.shared.settings.RefusedSetting;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param keptFor how long a visitor's page is answered as it was rendered; nothing older is promised to buyers
 * @param warmUp how long a start looks at the main pages at most, before it says that it is ready
 */
@ConfigurationProperties("sevenstar.pages")
record PageSettings(
        @DefaultValue("5s") Duration keptFor,
        @DefaultValue("10s") Duration warmUp) {

    PageSettings {
        RefusedSetting.between("sevenstar.pages.kept-for", keptFor, Duration.ZERO, Duration.ofSeconds(5));
        RefusedSetting.between("sevenstar.pages.warm-up", warmUp, Duration.ZERO, Duration.ofMinutes(2));
    }
}
