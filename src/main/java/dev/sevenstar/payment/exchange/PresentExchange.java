package dev.sevenstar.payment.exchange;

import dev.sevenstar.payment.exchange.Deed.Hand;
import dev.sevenstar.payment.ledger.PostingKind;
import dev.sevenstar.payment.partner.Partner;
import dev.sevenstar.payment.partner.PartnerAct;
import dev.sevenstar.payment.partner.PartnerCalls;
import dev.sevenstar.payment.partner.PartnerOutcome;
import dev.sevenstar.payment.partner.PartnerRequest;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Notice;
import dev.sevenstar.shared.Rate;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.audit.Audit;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A bill in the shop's hands becomes money: sold to a bank before its day, paid on it, or paid by the buyer who endorsed
 * it after the acceptor has not.
 */
@Component
public class PresentExchange implements PartnerOutcome {

    private final ExchangeDesk desk;
    private final CashExchange cash;
    private final ExchangeLetters letters;
    private final PartnerCalls calls;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    PresentExchange(
            ExchangeDesk desk,
            CashExchange cash,
            ExchangeLetters letters,
            PartnerCalls calls,
            Audit audit,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.cash = cash;
        this.letters = letters;
        this.calls = calls;
        this.audit = audit;
        this.events = events;
    }

    /**
     * @param yearly as the bank said
     * @param interest as it was shown; another day costs another amount
     * @throws Refused if it costs something else by now, or is not in the shop's hands
     */
    @Transactional
    public void discount(ShopKey key, Rate yearly, Money interest, Hand by) {
        var note = yearly + " " + interest;
        var bill = desk.change(key, by, note, (each, today) -> {
            if (!each.interest(yearly, today).equals(interest))
                throw new Refused("payment.refused.discount-moved", each.interest(yearly, today));
            each.discount(yearly, today);
        });
        cash.book(bill, PostingKind.BILL_DISCOUNTED);
        record("payment.exchange-discounted", bill, note);
    }

    /** @throws Refused before its day */
    @Transactional
    public void present(ShopKey key, Hand by) {
        var bill = desk.change(key, by, "", ExchangeBill::present);
        calls.ask(new PartnerRequest(
                Partner.BANK,
                PartnerAct.PRESENT_BILL,
                "XP" + key.id(),
                key.shopId(),
                key.id(),
                bill.face().amount(),
                Map.of("bill", bill.face().number())));
        record("payment.exchange-presented", bill, "");
    }

    /** Asks the buyer who endorsed it for the money. */
    @Transactional
    public void recourse(ShopKey key, Hand by) {
        var bill = desk.change(key, by, "", ExchangeBill::recourse);
        record("payment.exchange-recourse", bill, bill.reason());
        letters.recourse(bill);
    }

    /**
     * The buyer has paid what a dishonoured bill was worth.
     *
     * @param note where to find the money, such as the number of the transfer
     */
    @Transactional
    public void recovered(ShopKey key, String note, Hand by) {
        if (note.isBlank()) throw new Refused("payment.refused.exchange-note");
        var bill = desk.change(key, by, note, ExchangeBill::recovered);
        cash.book(bill, PostingKind.BILL_PAID);
        record("payment.exchange-recovered", bill, note);
    }

    @Override
    public PartnerAct act() {
        return PartnerAct.PRESENT_BILL;
    }

    @Override
    public void done(PartnerRequest request) {
        var bill = desk.changeIf(state -> state == BillState.PRESENTED, key(request), "", ExchangeBill::paid);
        if (bill == null) return;
        cash.book(bill, PostingKind.BILL_PAID);
        tell(bill, "payment.notice.exchange-paid");
    }

    @Override
    public void refused(PartnerRequest request, String reason) {
        var bill = desk.changeIf(
                state -> state == BillState.PRESENTED,
                key(request),
                reason,
                (each, today) -> each.dishonoured(reason, today));
        if (bill == null) return;
        tell(bill, "payment.notice.exchange-dishonoured");
        letters.dishonoured(bill);
    }

    private void tell(ExchangeBill bill, String key) {
        var here = "/workbench/exchange-bills/" + bill.key().number();
        var face = bill.face();
        events.publishEvent(Notice.toShop(bill.key().shopId(), "money", here, key, face.drawer(), face.amount()));
    }

    private void record(String action, ExchangeBill bill, String note) {
        var face = bill.face();
        audit.record(
                bill.key().shopId(),
                action,
                "exchange-bill",
                face.number(),
                null,
                (face.amount() + " " + note).strip());
    }

    private static ShopKey key(PartnerRequest request) {
        return new ShopKey(request.shopId(), request.reference());
    }
}
