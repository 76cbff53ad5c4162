package dev.sevenstar.privacy;

import dev.sevenstar.shared.settings.RefusedSetting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param personGrace between closing an account and erasing it; a fortnight is what the law leaves at most
 * @param shopGrace between closing a shop and erasing it
 * @param copyKept how long a copy can be fetched
 * @param register the file that says by number who was erased; kept apart from the backups
 */
@ConfigurationProperties("sevenstar.privacy")
record PrivacySettings(
        @DefaultValue("7d") Duration personGrace,
        @DefaultValue("30d") Duration shopGrace,
        @DefaultValue("7d") Duration copyKept,
        @DefaultValue("./data/erasures.csv") Path register) {

    PrivacySettings {
        RefusedSetting.between("sevenstar.privacy.person-grace", personGrace, Duration.ZERO, Duration.ofDays(15));
        RefusedSetting.between("sevenstar.privacy.shop-grace", shopGrace, Duration.ZERO, Duration.ofDays(90));
        RefusedSetting.between("sevenstar.privacy.copy-kept", copyKept, Duration.ofHours(1), Duration.ofDays(30));
        var folder = register.toAbsolutePath().getParent();
        RefusedSetting.folder("sevenstar.privacy.register", Objects.requireNonNullElse(folder, register));
    }
}
