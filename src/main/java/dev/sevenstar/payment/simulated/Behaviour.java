package dev.sevenstar.payment.simulated;

import java.util.Locale;

/** How a simulated partner treats what it is asked. */
public enum Behaviour {
    AT_ONCE,
    /** Says yes after a while, by a notice. */
    DELAYED,
    /** Waits until somebody decides on its page. */
    BY_HAND,
    REFUSES,
    /** Cannot be reached at all. */
    DOWN;

    public String key() {
        return "payment.behaviour." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
