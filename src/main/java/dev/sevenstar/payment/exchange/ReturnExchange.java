package dev.sevenstar.payment.exchange;

import dev.sevenstar.payment.MoneyReturn;
import dev.sevenstar.payment.MoneyReturn.State;
import dev.sevenstar.payment.MoneyReturn.Way;
import dev.sevenstar.payment.MoneyReturns;
import dev.sevenstar.payment.Plan;
import dev.sevenstar.payment.Plans;
import dev.sevenstar.payment.exchange.Deed.Hand;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.audit.Audit;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A bill goes back the way it came: the shop endorses it to the buyer again, when all that it paid was refunded and
 * nothing of that was settled otherwise. When all bills of an order are back, so is its money.
 */
@Component
public class ReturnExchange {

    private final ExchangeDesk desk;
    private final ExchangeRows rows;
    private final ExchangeLetters letters;
    private final Plans plans;
    private final MoneyReturns returns;
    private final Audit audit;

    ReturnExchange(
            ExchangeDesk desk,
            ExchangeRows rows,
            ExchangeLetters letters,
            Plans plans,
            MoneyReturns returns,
            Audit audit) {
        this.desk = desk;
        this.rows = rows;
        this.letters = letters;
        this.plans = plans;
        this.returns = returns;
        this.audit = audit;
    }

    /** Whether everything that it paid was refunded, and is still to go back. */
    public boolean isOwedBack(ShopKey bill) {
        var covers = rows.covers(bill);
        return !covers.isEmpty()
                && covers.stream()
                        .map(cover -> plans.get(new ShopKey(bill.shopId(), cover.planId())))
                        .allMatch(this::isOwedBack);
    }

    private boolean isOwedBack(Plan plan) {
        if (plan.kept().isPositive()) return false;
        var owed = ofBills(plan);
        return !owed.isEmpty() && owed.stream().allMatch(each -> each.state() == State.OWED);
    }

    private List<MoneyReturn> ofBills(Plan plan) {
        return returns.of(plan.key().shopId(), plan.reference()).stream()
                .filter(each -> each.way() == Way.EXCHANGE)
                .toList();
    }

    /** @throws Refused if it is not in the shop's hands, or what it paid was not refunded or was settled otherwise */
    @Transactional
    public void giveBack(ShopKey key, Hand by) {
        var bill = desk.change(key, by, "", ExchangeBill::giveBack);
        for (var cover : rows.covers(key)) {
            var planKey = new ShopKey(key.shopId(), cover.planId());
            plans.hold(planKey);
            var plan = plans.get(planKey);
            if (!isOwedBack(plan)) throw new Refused("payment.refused.bill-still-pays");
            if (rows.ofPlan(planKey).stream().allMatch(each -> each.state() == BillState.RETURNED))
                ofBills(plan)
                        .forEach(each -> returns.confirm(
                                each.key(), by.id(), by.name(), bill.face().number()));
        }
        audit.record(
                key.shopId(),
                "payment.exchange-returned",
                "exchange-bill",
                bill.face().number(),
                null,
                bill.face().amount().toString());
        letters.returned(bill);
    }
}
