package dev.sevenstar.payment.web.credit;

import dev.sevenstar.payment.credit.Bill;
import dev.sevenstar.payment.credit.Bills;
import dev.sevenstar.payment.credit.CreditBuyers;
import dev.sevenstar.payment.credit.CreditLine;
import dev.sevenstar.payment.credit.LimitSuggestion;
import dev.sevenstar.payment.credit.LineHistory;
import dev.sevenstar.payment.credit.LineOrders;
import dev.sevenstar.payment.credit.LineState;
import dev.sevenstar.payment.credit.TradingRecord;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Times;
import java.util.Comparator;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Everything a shop sees of one line. */
@Component
class LinePage {

    static final String VIEW = "payment/credit-lines/show";

    private static final int HISTORY = 50;
    private static final int BILLS = 24;
    private static final int ORDERS = 50;

    /** A line as its page shows it. */
    record Shown(LineRow row, String number, String since, boolean closed, boolean frozen, boolean owes) {}

    /** An order that occupies the line. */
    record OrderRow(String href, String number, String placed, String received, String open) {}

    private final LineHistory history;
    private final LineOrders orders;
    private final Bills bills;
    private final TradingRecord record;
    private final CreditBuyers buyers;
    private final CreditWords words;

    LinePage(
            LineHistory history,
            LineOrders orders,
            Bills bills,
            TradingRecord record,
            CreditBuyers buyers,
            CreditWords words) {
        this.history = history;
        this.orders = orders;
        this.bills = bills;
        this.record = record;
        this.buyers = buyers;
        this.words = words;
    }

    String fill(CreditLine line, Model model) {
        var shop = line.shopId();
        var buyer = line.buyerPerson();
        var ofBuyer = bills.ofBuyer(shop, buyer);
        model.addAttribute(
                "line",
                new Shown(
                        LineRow.of(line, words),
                        line.number(),
                        line.grantedOn().toString(),
                        line.state() == LineState.CLOSED,
                        line.state() == LineState.FROZEN || line.state() == LineState.FROZEN_OVERDUE,
                        ofBuyer.stream().anyMatch(bill -> !bill.isPaid())));
        model.addAttribute(
                "bills",
                ofBuyer.stream()
                        .sorted(Comparator.comparing(Bill::dueOn).reversed())
                        .limit(BILLS)
                        .map(bill -> BillRow.of(bill, bill.buyerName(), "/workbench/bills/", words))
                        .toList());
        model.addAttribute(
                "orders",
                orders.of(shop, buyer, ORDERS).stream()
                        .map(order -> new OrderRow(
                                "/workbench/orders/" + Ids.text(order.reference()),
                                Ids.text(order.reference()),
                                Times.day(order.placedAt()),
                                order.receivedOn() == null
                                        ? ""
                                        : order.receivedOn().toString(),
                                order.open().toString()))
                        .toList());
        model.addAttribute(
                "history",
                history.of(shop, buyer, HISTORY).stream().map(words::step).toList());
        model.addAttribute("enabled", buyers.mayAsk(shop));
        advise(shop, buyer, model);
        return VIEW;
    }

    /** What the trade with a buyer would bear; nothing for nobody. */
    void advise(long shopId, long buyer, Model model) {
        if (buyer == 0) return;
        var suggestion = LimitSuggestion.of(record.of(shopId, buyer), words.today());
        model.addAttribute("advice", words.advice(suggestion));
    }
}
