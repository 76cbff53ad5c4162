package dev.sevenstar.shared.nodes;

import dev.sevenstar.shared.settings.RefusedSetting;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param name how people tell this node from the others; empty: by its machine and port */
@ConfigurationProperties("sevenstar.node")
record NodeSettings(@DefaultValue("") String name) {

    static final int LONGEST = 100;

    NodeSettings {
        name = name.strip();
        if (name.length() > LONGEST)
            throw new RefusedSetting("sevenstar.node.name", name, "It must have at most " + LONGEST + " characters.");
    }
}
