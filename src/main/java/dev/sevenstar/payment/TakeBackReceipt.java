package dev.sevenstar.payment;

import dev.sevenstar.payment.credit.Receipts;
import dev.sevenstar.payment.credit.Receipts.Item;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A receipt that was written down by mistake: its postings are reversed, and its orders are owed again. */
@Component
public class TakeBackReceipt {

    private final Receipts receipts;
    private final Plans plans;
    private final Clock clock;

    TakeBackReceipt(Receipts receipts, Plans plans, Clock clock) {
        this.receipts = receipts;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * @param note why, for both sides to read
     * @throws Refused if a partner collected it, it is taken back already, or its goods were refunded meanwhile
     */
    @Transactional
    public void takeBack(ShopKey key, long by, String byName, String note) {
        var receipt = receipts.get(key);
        if (!receipt.way().isWrittenDown()) throw new Refused("payment.refused.receipt-of-partner");
        if (note.isBlank()) throw new Refused("payment.refused.reason-missing");
        var items = receipts.items(key);
        plans.hold(key.shopId(), items.stream().map(Item::planId).toList());
        if (!receipts.reverse(key, by, byName, note, Times.now(clock)))
            throw new Refused("payment.refused.receipt-back-already");
        for (var item : items) plans.takeBack(new ShopKey(key.shopId(), item.planId()), item.amount(), item.step());
    }
}
