package dev.sevenstar.shared.settings;

import java.net.URI;
import java.net.URISyntaxException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The address people use, for links in letters and for search engines. It comes from here alone: the
 * host a request names is never believed.
 *
 * @param base scheme and host, without a slash at the end
 */
@ConfigurationProperties("sevenstar")
public record Site(@DefaultValue("http://localhost:8080") String base) {

    private static final String NEEDED =
            "It must be http:// or https:// and a host, nothing behind it," + " like https://market.example.com.";

    public Site {
        base = base.strip().replaceFirst("/+$", "");
        if (!isAddress(base)) throw new RefusedSetting("sevenstar.base", base, NEEDED);
    }

    /** Then cookies and headers are those of an encrypted house, even if a proxy in front takes the encryption off. */
    public boolean isEncrypted() {
        return base.startsWith("https:");
    }

    /** Scheme and host, perhaps a port, and nothing else. */
    public static boolean isAddress(String text) {
        try {
            var uri = new URI(text);
            return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getRawPath().isEmpty()
                    && uri.getQuery() == null
                    && uri.getFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
