package dev.sevenstar.shared.mail;

import dev.sevenstar.shared.settings.RefusedSetting;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param from the sender of every letter
 * @param keep how long one can look up that a letter was sent
 */
@ConfigurationProperties("sevenstar.mail")
record MailSettings(
        @DefaultValue("sevenstar@localhost") String from,
        @DefaultValue("180d") Duration keep) {

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+");

    MailSettings {
        if (!ADDRESS.matcher(from).matches())
            throw new RefusedSetting("sevenstar.mail.from", from, "It must be an e-mail address.");
        if (keep.compareTo(Duration.ofDays(1)) < 0)
            throw new RefusedSetting("sevenstar.mail.keep", keep, "It must be a day at least, like 180d.");
    }

    /** Mail servers throw letters from nowhere away without a word. */
    MailSettings forSending() {
        if (from.endsWith("@localhost"))
            throw new RefusedSetting(
                    "sevenstar.mail.from", from, "With a mail server it must be an address the server may send from.");
        return this;
    }
}
