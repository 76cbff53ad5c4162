package dev.sevenstar.shared;

import dev.sevenstar.shared.settings.RefusedSetting;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param key what the house encrypts with; empty: what stands in the file
 * @param file made at the first start when there is no key
 */
@ConfigurationProperties("sevenstar.secret")
record SecretSettings(
        @DefaultValue("") String key,
        @DefaultValue("./data/secret.key") Path file) {

    private static final int SHORTEST = 32;

    SecretSettings {
        key = key.strip();
        if (!key.isEmpty() && key.length() < SHORTEST)
            throw new RefusedSetting(
                    "sevenstar.secret.key",
                    "(" + key.length() + " characters)",
                    "It must have at least " + SHORTEST + " random characters.");
    }
}
