package dev.sevenstar.payment.credit;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.ShopKey;
import java.time.LocalDate;

/**
 * What a buyer owes a shop for the receipts of one period.
 *
 * @param amount of its orders, less what was waived
 * @param open what is left to pay
 * @param late whether it was not paid in time, for good
 */
public record Bill(
        long shopId,
        long id,
        long buyerPerson,
        String buyerName,
        LocalDate firstOn,
        LocalDate lastOn,
        LocalDate dueOn,
        int orders,
        Money amount,
        Money open,
        boolean late) {

    public ShopKey key() {
        return new ShopKey(shopId, id);
    }

    public String number() {
        return Ids.text(id);
    }

    public boolean isPaid() {
        return !open.isPositive();
    }

    public Money paid() {
        return amount.minus(open);
    }

    public BillState stateOn(LocalDate day) {
        return BillState.of(isPaid(), dueOn, day);
    }
}
