package dev.sevenstar.payment.exchange;

import dev.sevenstar.payment.credit.CreditLetters;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Letters about bills of exchange. */
@Component
class ExchangeLetters {

    private static final String MY = "/my/exchange-bills/";
    private static final String WORKBENCH = "/workbench/exchange-bills/";

    private final CreditLetters letters;

    ExchangeLetters(CreditLetters letters) {
        this.letters = letters;
    }

    void signed(ExchangeBill bill) {
        toBuyer(
                bill,
                "payment.mail.exchange-signed",
                bill.face().number(),
                bill.face().amount());
    }

    void refused(ExchangeBill bill) {
        toBuyer(
                bill,
                "payment.mail.exchange-refused",
                bill.face().number(),
                bill.face().amount(),
                bill.reason());
    }

    void returned(ExchangeBill bill) {
        toBuyer(
                bill,
                "payment.mail.exchange-returned",
                bill.face().number(),
                bill.face().amount());
    }

    void recourse(ExchangeBill bill) {
        toBuyer(
                bill,
                "payment.mail.exchange-recourse",
                bill.face().number(),
                bill.face().amount(),
                bill.reason());
    }

    void dishonoured(ExchangeBill bill) {
        toShop(
                bill,
                "payment.mail.exchange-dishonoured",
                bill.face().number(),
                bill.face().amount(),
                bill.reason());
    }

    void soon(ExchangeBill bill, LocalDate payOn) {
        toShop(
                bill,
                "payment.mail.exchange-soon",
                bill.face().number(),
                bill.face().amount(),
                payOn);
    }

    private void toBuyer(ExchangeBill bill, String key, Object... told) {
        letters.toBuyer(
                bill.key().shopId(), bill.buyerPerson(), key, MY + bill.key().number(), told);
    }

    private void toShop(ExchangeBill bill, String key, Object... told) {
        var path = WORKBENCH + bill.key().number();
        letters.toShop(bill.key().shopId(), key, path, bill.face().drawer(), told);
    }
}
