package dev.sevenstar.payment.transfer;

import dev.sevenstar.payment.credit.CreditLetters;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Notice;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells a buyer what became of a transfer, and a shop that one is on its way. */
@Component
public class TransferLetters {

    private final CreditLetters letters;
    private final ApplicationEventPublisher events;

    TransferLetters(CreditLetters letters, ApplicationEventPublisher events) {
        this.letters = letters;
        this.events = events;
    }

    void paid(Slip slip) {
        letters.toBuyer(
                slip.shopId(),
                slip.buyer(),
                "payment.mail.transfer-paid",
                "/my/transfers/" + slip.number(),
                slip.number(),
                slip.amount());
    }

    void tooLittle(Slip slip, Money came) {
        letters.toBuyer(
                slip.shopId(),
                slip.buyer(),
                "payment.mail.transfer-short",
                "/my/transfers/" + slip.number(),
                slip.number(),
                came,
                slip.missing());
    }

    /** @param buyerName as the shop knows the buyer */
    public void told(Slip slip, String buyerName, Money amount) {
        events.publishEvent(Notice.toShop(
                slip.shopId(),
                "money",
                "/workbench/transfers?show=expected",
                "payment.notice.transfer-told",
                buyerName,
                slip.number(),
                amount));
    }
}
