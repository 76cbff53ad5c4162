package dev.sevenstar.payment;

import dev.sevenstar.payment.credit.Bills;
import dev.sevenstar.payment.credit.Lateness;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Money for a bill of account: shared out over its orders, the first received first. */
@Component
public class PayBill {

    private final Bills bills;
    private final Plans plans;
    private final Lateness lateness;
    private final Clock clock;

    PayBill(Bills bills, Plans plans, Lateness lateness, Clock clock) {
        this.bills = bills;
        this.plans = plans;
        this.lateness = lateness;
        this.clock = clock;
    }

    /**
     * @param amount all of what is open, or a part of it
     * @throws Refused if it is more than what is open
     */
    @Transactional
    public void pay(ShopKey key, Money amount) {
        bills.hold(key);
        var bill = bills.get(key);
        if (!amount.isPositive() || bill.open().isBelow(amount))
            throw new Refused("payment.refused.other-amount", bill.open(), amount);
        var now = Times.now(clock);
        var left = amount;
        for (var item : bills.items(key)) {
            var part = left.isBelow(item.open()) ? left : item.open();
            if (!part.isPositive()) continue;
            plans.change(new ShopKey(key.shopId(), item.planId()), plan -> plan.pay(1, part, now));
            left = left.minus(part);
        }
        lateness.paid(key.shopId(), bill.buyerPerson());
    }
}
