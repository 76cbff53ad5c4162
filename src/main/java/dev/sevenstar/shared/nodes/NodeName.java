package dev.sevenstar.shared.nodes;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** How this node is called on the platform's desk. */
@Component
public class NodeName {

    private final String name;

    NodeName(NodeSettings settings, Environment environment) {
        this.name = settings.name().isEmpty()
                ? host() + ":" + environment.getProperty("server.port", "8080")
                : settings.name();
    }

    private static String host() {
        try {
            var host = InetAddress.getLocalHost().getHostName();
            return host.substring(0, Math.min(host.length(), NodeSettings.LONGEST));
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
