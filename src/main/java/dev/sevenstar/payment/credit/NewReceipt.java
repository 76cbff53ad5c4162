package dev.sevenstar.payment.credit;

import dev.sevenstar.payment.credit.Bills.OpenItem;
import dev.sevenstar.shared.Money;
import java.time.LocalDate;
import java.util.Set;

/**
 * Money that came in for a buyer's bills.
 *
 * @param receivedOn the day it came, Beijing time
 * @param form tells one handing in from another, so that none counts twice
 * @param byId who wrote it down, 0 for the house itself
 */
public record NewReceipt(
        long shopId,
        long buyer,
        Money amount,
        Meant meant,
        ReceiptWay way,
        LocalDate receivedOn,
        String note,
        String form,
        long byId,
        String byName) {

    /** What it is meant for: chosen orders, all orders of chosen bills, or whatever is due first. */
    public record Meant(Set<Long> bills, Set<Long> plans) {

        public static final Meant OLDEST_FIRST = new Meant(Set.of(), Set.of());

        public Meant {
            bills = Set.copyOf(bills);
            plans = Set.copyOf(plans);
        }

        public static Meant forBill(long id) {
            return new Meant(Set.of(id), Set.of());
        }

        public boolean covers(OpenItem item) {
            if (bills.isEmpty() && plans.isEmpty()) return true;
            return bills.contains(item.billId()) || plans.contains(item.planId());
        }
    }
}
