package dev.sevenstar.trade;

import dev.sevenstar.shared.Refused;

/** Something is in the way, or it costs something else by now; the reckoning says what and how much. */
public class NotOrderable extends Refused {

    private final transient Reckoning reckoning;

    NotOrderable(String key, Reckoning reckoning, Object... args) {
        super(key, args);
        this.reckoning = reckoning;
    }

    public Reckoning reckoning() {
        return reckoning;
    }
}
