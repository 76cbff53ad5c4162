package dev.sevenstar.payment.web.credit;

import dev.sevenstar.payment.credit.Bill;
import dev.sevenstar.payment.credit.Bills;
import dev.sevenstar.payment.credit.Receipts;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.sheets.Column;
import dev.sevenstar.shared.sheets.SheetFile;
import dev.sevenstar.shared.sheets.SheetFormat;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** A bill as both sides see it: its orders, and what was paid of it. */
@Component
class BillPage {

    record OrderRow(String href, String number, String received, String amount, String paid, String open) {}

    record ReceiptRow(
            String number,
            String day,
            String way,
            String amount,
            String note,
            String by,
            String at,
            boolean canGoBack,
            String back) {}

    private final Bills bills;
    private final Receipts receipts;
    private final CreditWords words;

    BillPage(Bills bills, Receipts receipts, CreditWords words) {
        this.bills = bills;
        this.receipts = receipts;
        this.words = words;
    }

    /** @param side where the addresses of this side's pages begin */
    void fill(Bill bill, String who, String side, Model model) {
        model.addAttribute("bill", BillRow.of(bill, who, side + "/bills/", words));
        model.addAttribute("late", bill.late());
        model.addAttribute(
                "orders",
                bills.items(bill.key()).stream()
                        .map(item -> new OrderRow(
                                side + "/orders/" + Ids.text(item.reference()),
                                Ids.text(item.reference()),
                                item.receivedOn().toString(),
                                item.amount().toString(),
                                item.amount().minus(item.open()).toString(),
                                item.open().toString()))
                        .toList());
        model.addAttribute(
                "receipts", receipts.ofBill(bill.key()).stream().map(this::row).toList());
    }

    private ReceiptRow row(Receipts.Receipt receipt) {
        return new ReceiptRow(
                receipt.number(),
                receipt.receivedOn().toString(),
                words.say(receipt.way().key()),
                receipt.amount().toString(),
                receipt.note(),
                receipt.byName(),
                Times.minute(receipt.madeAt()),
                receipt.canGoBack(),
                receipt.backAt() == null
                        ? ""
                        : words.say(
                                "payment.receipts.back",
                                Times.minute(receipt.backAt()),
                                receipt.backName(),
                                receipt.backNote()));
    }

    /** The statement of one bill, order by order. */
    SheetFile file(Bill bill) {
        var columns = List.of(
                Column.text(words.say("payment.bills.order"), 16),
                Column.day(words.say("payment.bills.received")),
                Column.money(words.say("payment.bills.amount")),
                Column.money(words.say("payment.bills.paid")),
                Column.money(words.say("payment.bills.open")));
        return new SheetFile(SheetFormat.XLSX, words.say("payment.bills.statement", bill.number()), columns, sheet -> {
            for (var item : bills.items(bill.key()))
                sheet.add(
                        Ids.text(item.reference()),
                        item.receivedOn(),
                        item.amount(),
                        item.amount().minus(item.open()),
                        item.open());
            sheet.add(words.say("payment.sum"), null, bill.amount(), bill.paid(), bill.open());
        });
    }
}
