package dev.sevenstar.payment.partner;

import java.time.Instant;
import java.util.Locale;

/**
 * One time that a partner was asked, or told something by itself.
 *
 * @param detail what it said beside, in its words or in those of the line to it; may be empty
 */
public record PartnerTry(Instant at, Occasion occasion, Said said, String detail) {

    /** What led to it. */
    public enum Occasion {
        ASKED,
        QUERIED,
        NOTICED;

        /** Key of the word for it. */
        public String key() {
            return "payment.try." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** What came of it. */
    public enum Said {
        PENDING,
        DONE,
        REFUSED,
        /** Nobody answered. */
        AWAY;

        /** Key of the word for it. */
        public String key() {
            return "payment.said." + name().toLowerCase(Locale.ROOT);
        }
    }
}
