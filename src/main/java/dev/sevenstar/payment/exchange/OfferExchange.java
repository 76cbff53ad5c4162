package dev.sevenstar.payment.exchange;

import dev.sevenstar.payment.exchange.Deed.Hand;
import dev.sevenstar.payment.partner.Partner;
import dev.sevenstar.payment.partner.PartnerAct;
import dev.sevenstar.payment.partner.PartnerCalls;
import dev.sevenstar.payment.partner.PartnerOutcome;
import dev.sevenstar.payment.partner.PartnerRequest;
import dev.sevenstar.shared.Notice;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A buyer offers a bill to a shop, and the bank brings it there to be signed. */
@Component
public class OfferExchange implements PartnerOutcome {

    /**
     * What a buyer offers.
     *
     * @param open what it is meant for, with what of each is open
     * @param form tells one handing in from another, so that none counts twice
     */
    public record Offer(long shopId, Hand buyer, BillFace face, String note, String form, List<Target> open) {

        public Offer {
            open = List.copyOf(open);
        }
    }

    private final ExchangeRows rows;
    private final ExchangeDesk desk;
    private final ExchangeLetters letters;
    private final PartnerCalls calls;
    private final ApplicationEventPublisher events;

    OfferExchange(
            ExchangeRows rows,
            ExchangeDesk desk,
            ExchangeLetters letters,
            PartnerCalls calls,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.desk = desk;
        this.letters = letters;
        this.calls = calls;
        this.events = events;
    }

    /**
     * @return the bill; the same form handed in twice is one bill
     * @throws Refused if it was offered before to whomever, is worth more than what it is for, or cannot be endorsed
     */
    @Transactional
    public ShopKey offer(Offer offer) {
        var taken = rows.isTaken(offer.face());
        var known = rows.ofForm(offer.buyer().id(), offer.form());
        if (known.isPresent()) return known.get();
        if (taken) throw new Refused("payment.refused.bill-taken");
        var open = Target.sum(offer.open());
        if (!open.isPositive()) throw new Refused("payment.refused.bill-for-nothing");
        var amount = offer.face().amount();
        if (open.isBelow(amount)) throw new Refused("payment.refused.bill-above-open", open, amount);
        var bill = ExchangeBill.offer(offer.shopId(), offer.buyer().id(), offer.face(), desk.today());
        desk.add(bill, offer.buyer(), offer.note(), offer.form(), Target.shares(amount, offer.open()));
        calls.ask(new PartnerRequest(
                Partner.BANK,
                PartnerAct.ENDORSE_BILL,
                "XE" + bill.key().id(),
                offer.shopId(),
                bill.key().id(),
                amount,
                Map.of("bill", offer.face().number())));
        return bill.key();
    }

    /** @throws Refused once the shop has signed or refused it */
    @Transactional
    public void withdraw(ShopKey key, Hand buyer) {
        desk.change(key, buyer, "", ExchangeBill::withdraw);
    }

    @Override
    public PartnerAct act() {
        return PartnerAct.ENDORSE_BILL;
    }

    @Override
    public void done(PartnerRequest request) {
        var bill = desk.changeIf(state -> state == BillState.OFFERED, key(request), "", ExchangeBill::endorsed);
        if (bill == null) return;
        events.publishEvent(Notice.toShop(
                request.shopId(),
                "money",
                "/workbench/exchange-bills/" + bill.key().number(),
                "payment.notice.exchange-came",
                bill.face().drawer(),
                bill.face().amount()));
    }

    @Override
    public void refused(PartnerRequest request, String reason) {
        var bill = desk.changeIf(
                state -> state == BillState.OFFERED,
                key(request),
                reason,
                (each, today) -> each.refuse(reason.isBlank() ? "-" : reason, today));
        if (bill != null) letters.refused(bill);
    }

    private static ShopKey key(PartnerRequest request) {
        return new ShopKey(request.shopId(), request.reference());
    }
}
