package dev.sevenstar.demo;

import dev.sevenstar.shared.settings.RefusedSetting;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param detail how large the drawn pictures are, against the finest */
@ConfigurationProperties("sevenstar.demo")
record DemoSettings(@DefaultValue("0.6") double detail) {

    DemoSettings {
        if (!(detail > 0 && detail <= 1))
            throw new RefusedSetting("sevenstar.demo.detail", detail, "It must be above 0 and at most 1.");
    }
}
