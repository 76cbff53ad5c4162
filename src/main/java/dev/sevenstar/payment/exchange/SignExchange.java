package dev.sevenstar.payment.exchange;

import dev.sevenstar.payment.PayBill;
import dev.sevenstar.payment.Plans;
import dev.sevenstar.payment.credit.NewReceipt;
import dev.sevenstar.payment.credit.NewReceipt.Meant;
import dev.sevenstar.payment.credit.ReceiptWay;
import dev.sevenstar.payment.credit.Receipts;
import dev.sevenstar.payment.exchange.Deed.Hand;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.audit.Audit;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The shop takes a bill: what it is meant for is paid by it, and it is among the bills in the shop's hands. */
@Component
public class SignExchange {

    private final ExchangeDesk desk;
    private final ExchangeBills bills;
    private final ExchangeRows rows;
    private final ExchangeLetters letters;
    private final Plans plans;
    private final PayBill payBill;
    private final Receipts receipts;
    private final Audit audit;
    private final Clock clock;

    SignExchange(
            ExchangeDesk desk,
            ExchangeBills bills,
            ExchangeRows rows,
            ExchangeLetters letters,
            Plans plans,
            PayBill payBill,
            Receipts receipts,
            Audit audit,
            Clock clock) {
        this.desk = desk;
        this.bills = bills;
        this.rows = rows;
        this.letters = letters;
        this.plans = plans;
        this.payBill = payBill;
        this.receipts = receipts;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refused if it has not come yet, or less is open by now than it is worth */
    @Transactional
    public void sign(ShopKey key, Hand by) {
        var bill = desk.change(key, by, "", ExchangeBill::sign);
        var targets = bills.targets(key);
        targets.stream().filter(each -> each.kind() == Target.Kind.ORDER).forEach(each -> payOrder(bill, each));
        payAccounts(
                bill,
                targets.stream()
                        .filter(each -> each.kind() == Target.Kind.ACCOUNT)
                        .toList(),
                by);
        record("payment.exchange-signed", bill, null);
        letters.signed(bill);
    }

    /** @throws Refused without a reason, or once it is signed */
    @Transactional
    public void refuse(ShopKey key, String why, Hand by) {
        var bill = desk.change(key, by, why, (each, today) -> each.refuse(why, today));
        record("payment.exchange-refused", bill, why);
        letters.refused(bill);
    }

    private void payOrder(ExchangeBill bill, Target target) {
        var plan = plans.change(bill.key().shopId(), target.id(), each -> {
            var due = OpenTargets.due(each)
                    .filter(instalment -> !instalment.asked().isBelow(target.amount()))
                    .orElseThrow(() -> new Refused("payment.refused.bill-target-closed", target.number()));
            each.pay(due.number(), target.amount(), Times.now(clock));
        });
        rows.addCover(bill.key(), plan.key().id(), target.amount());
    }

    private void payAccounts(ExchangeBill bill, List<Target> targets, Hand by) {
        var paid = payBill.payAll(
                targets.stream().map(each -> receipt(bill, each, by)).toList());
        for (var receipt : paid)
            receipts.items(receipt).forEach(item -> rows.addCover(bill.key(), item.planId(), item.amount()));
    }

    private NewReceipt receipt(ExchangeBill bill, Target target, Hand by) {
        return new NewReceipt(
                bill.key().shopId(),
                bill.buyerPerson(),
                target.amount(),
                Meant.forBill(target.id()),
                ReceiptWay.EXCHANGE,
                desk.today(),
                bill.face().number(),
                "exchange " + bill.key().number() + " " + target.number(),
                by.id(),
                by.name());
    }

    private void record(String action, ExchangeBill bill, @Nullable String note) {
        audit.record(
                bill.key().shopId(),
                action,
                "exchange-bill",
                bill.face().number(),
                null,
                note == null ? bill.face().amount().toString() : bill.face().amount() + " " + note);
    }
}
