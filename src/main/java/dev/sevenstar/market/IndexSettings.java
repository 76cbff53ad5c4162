package dev.sevenstar.market;

import dev.sevenstar.shared.settings.RefusedSetting;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param folder where this node's search index lies
 * @param pause between two looks for changes; what is published must be found within two seconds. Zero: nobody looks by itself
 * @param awaited how long a node that starts waits for its index before it is ready
 */
@ConfigurationProperties("sevenstar.index")
public record IndexSettings(
        @DefaultValue("./data/index") Path folder,
        @DefaultValue("500ms") Duration pause,
        @DefaultValue("30s") Duration awaited) {

    public IndexSettings {
        RefusedSetting.folder("sevenstar.index.folder", folder);
        RefusedSetting.between("sevenstar.index.pause", pause, Duration.ZERO, Duration.ofSeconds(2));
        RefusedSetting.between("sevenstar.index.awaited", awaited, Duration.ZERO, Duration.ofHours(1));
    }
}
