package dev.sevenstar.payment.simulated;

import dev.sevenstar.payment.partner.Partner;

/**
 * How a partner behaves now.
 *
 * @param delaySeconds until a delayed answer
 * @param twice whether each notice is sent twice
 * @param silent whether notices are never sent, so that it has to be asked
 */
public record Manner(Partner partner, Behaviour behaviour, int delaySeconds, boolean twice, boolean silent) {

    public static final int LONGEST_DELAY = 86_400;

    public Manner {
        if (delaySeconds < 0 || delaySeconds > LONGEST_DELAY)
            throw new IllegalArgumentException("delay " + delaySeconds);
    }

    /** How a partner behaves that nobody told otherwise. */
    public static Manner usual(Partner partner) {
        return new Manner(partner, Behaviour.AT_ONCE, 5, false, false);
    }
}
