package dev.sevenstar.payment.exchange;

import java.time.Instant;

/**
 * Something that happened to a bill.
 *
 * @param byName empty for a bank and for the house itself
 */
public record Deed(BillState state, Instant at, String byName, String note) {

    /** Who does something: a person, or nobody with the id 0. */
    public record Hand(long id, String name) {

        public static final Hand NOBODY = new Hand(0, "");
    }
}
