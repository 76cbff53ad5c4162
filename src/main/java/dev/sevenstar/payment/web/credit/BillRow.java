package dev.sevenstar.payment.web.credit;

import dev.sevenstar.payment.credit.Bill;
import dev.sevenstar.payment.web.credit.CreditWords.Mark;

/** A bill in a list, in the words of the page. */
record BillRow(
        String number,
        String href,
        String who,
        String period,
        String due,
        int orders,
        String amount,
        String paid,
        String open,
        boolean isPaid,
        Mark state) {

    /** @param base of its address, with a slash at the end */
    static BillRow of(Bill bill, String who, String base, CreditWords words) {
        return new BillRow(
                bill.number(),
                base + bill.number(),
                who,
                period(bill),
                bill.dueOn().toString(),
                bill.orders(),
                bill.amount().toString(),
                bill.paid().toString(),
                bill.open().toString(),
                bill.isPaid(),
                words.mark(bill));
    }

    static String period(Bill bill) {
        return bill.firstOn().equals(bill.lastOn())
                ? bill.firstOn().toString()
                : bill.firstOn() + " – " + bill.lastOn();
    }
}
