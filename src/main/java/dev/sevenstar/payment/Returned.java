package dev.sevenstar.payment;

import dev.sevenstar.shared.Money;

/**
 * What a refund took from one instalment.
 *
 * @param waived of what was owed, which nobody has to give back
 * @param back of what was paid, without what the buyer bore on top
 * @param surcharge of what the buyer bore on top, in the proportion of what goes back
 */
record Returned(Instalment instalment, Money waived, Money back, Money surcharge) {

    /** What the buyer gets. */
    Money toBuyer() {
        return back.plus(surcharge);
    }
}
