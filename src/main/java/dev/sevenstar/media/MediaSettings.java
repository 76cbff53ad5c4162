package dev.sevenstar.media;

import dev.sevenstar.shared.settings.RefusedSetting;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** @param space how much one shop may keep */
@ConfigurationProperties("sevenstar.media")
record MediaSettings(@DefaultValue("2GB") DataSize space) {

    MediaSettings {
        if (space.toBytes() <= 0)
            throw new RefusedSetting("sevenstar.media.space", space, "It must be a size above 0, like 2GB.");
    }
}
