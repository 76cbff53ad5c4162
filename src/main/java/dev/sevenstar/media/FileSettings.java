package dev.sevenstar.media;

import dev.sevenstar.shared.settings.RefusedSetting;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param folder where pictures, videos and attachments lie */
@ConfigurationProperties("sevenstar.files")
public record FileSettings(@DefaultValue("./data/files") Path folder) {

    public FileSettings {
        RefusedSetting.folder("sevenstar.files.folder", folder);
    }
}
