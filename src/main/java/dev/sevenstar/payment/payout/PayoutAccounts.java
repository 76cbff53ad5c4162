package dev.sevenstar.payment.payout;

import java.util.List;

/** Where money may be paid out to; offered by whoever keeps the accounts that shops have proved to be their own. */
public interface PayoutAccounts {

    /** @param name as people know it: the bank, the owner and the last digits, never the whole number */
    record PayoutAccount(long id, String name) {}

    /** The verified ones, the usual one first. */
    List<PayoutAccount> of(long shopId);
}
