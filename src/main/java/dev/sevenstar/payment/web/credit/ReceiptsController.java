package dev.sevenstar.payment.web.credit;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.payment.PayBill;
import dev.sevenstar.payment.TakeBackReceipt;
import dev.sevenstar.payment.credit.Bills;
import dev.sevenstar.payment.credit.CreditLine;
import dev.sevenstar.payment.credit.CreditLines;
import dev.sevenstar.payment.credit.ReceiptWay;
import dev.sevenstar.payment.credit.Receipts;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.audit.Audit;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Fresh;
import dev.sevenstar.shared.web.Option;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A shop writes down what a buyer paid past the market, and takes back what was written by mistake. */
@Controller
@RequestMapping("/workbench/bill-receipts")
@Serves(value = Audience.SHOP, right = "money")
class ReceiptsController {

    private static final String VIEW = "payment/receipts/new";

    /** A bill with the orders of it that could be paid. */
    record BillChoice(String number, String due, String open, boolean chosen, List<OrderChoice> orders) {}

    record OrderChoice(String number, String reference, String received, String open, boolean chosen) {}

    private final CreditLines lines;
    private final Bills bills;
    private final Receipts receipts;
    private final PayBill payBill;
    private final TakeBackReceipt takeBack;
    private final CreditWords words;
    private final Audit audit;
    private final TransactionTemplate transaction;

    ReceiptsController(
            CreditLines lines,
            Bills bills,
            Receipts receipts,
            PayBill payBill,
            TakeBackReceipt takeBack,
            CreditWords words,
            Audit audit,
            TransactionTemplate transaction) {
        this.lines = lines;
        this.bills = bills;
        this.receipts = receipts;
        this.payBill = payBill;
        this.takeBack = takeBack;
        this.words = words;
        this.audit = audit;
        this.transaction = transaction;
    }

    @GetMapping("/new")
    String new_(Seat seat, @RequestParam String buyer, @RequestParam(defaultValue = "") String bill, Model model) {
        var line = lines.get(seat.shopId(), Ids.parse(buyer));
        model.addAttribute("form", ReceiptForm.begun(words.today(), bill));
        return fill(line, ReceiptForm.begun(words.today(), bill), model);
    }

    @PostMapping
    @Fresh
    Object create(
            Seat seat,
            @RequestParam String buyer,
            @Valid @ModelAttribute("form") ReceiptForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var line = lines.get(seat.shopId(), Ids.parse(buyer));
        var wanted = form.read(seat, line.buyerPerson(), errors, words.today());
        if (wanted.isPresent())
            try {
                transaction.executeWithoutResult(status -> {
                    payBill.pay(wanted.get());
                    audit.record(
                            seat.shopId(),
                            "payment.receipt-added",
                            "bill-receipt",
                            line.buyerName(),
                            null,
                            wanted.get().amount().toString());
                });
            } catch (Refused refused) {
                errors.rejectValue("amount", refused.key(), refused.args(), "");
            }
        if (errors.hasErrors()) {
            fill(line, form, model);
            return Pages.invalid(VIEW).addAllObjects(model.asMap());
        }
        Flash.done(redirect, "payment.receipts.added", wanted.orElseThrow().amount());
        return "redirect:/workbench/credit-lines/" + buyer;
    }

    @DeleteMapping("/{number}")
    @Fresh
    String destroy(
            Seat seat,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String bill,
            RedirectAttributes redirect) {
        var key = ShopKey.of(seat.shopId(), number);
        var receipt = receipts.get(key);
        try {
            transaction.executeWithoutResult(status -> {
                takeBack.takeBack(key, seat.personId(), seat.personName(), cut(reason));
                audit.record(
                        seat.shopId(),
                        "payment.receipt-removed",
                        "bill-receipt",
                        number,
                        receipt.amount().toString(),
                        null);
            });
            Flash.done(redirect, "payment.receipts.removed");
        } catch (Refused refused) {
            Flash.error(redirect, refused.key(), refused.args());
        }
        return Ids.find(bill).isPresent()
                ? "redirect:/workbench/bills/" + bill
                : "redirect:/workbench/credit-lines/" + Ids.text(receipt.buyerPerson());
    }

    private static String cut(String reason) {
        var text = reason.strip();
        return text.length() > 200 ? text.substring(0, 200) : text;
    }

    private String fill(CreditLine line, ReceiptForm form, Model model) {
        var choices = new LinkedHashMap<Long, List<OrderChoice>>();
        var open = Money.ZERO;
        var items = bills.open(line.shopId(), line.buyerPerson());
        for (var item : items) {
            open = open.plus(item.open());
            choices.computeIfAbsent(item.billId(), id -> new ArrayList<>())
                    .add(new OrderChoice(
                            item.number(),
                            Ids.text(item.reference()),
                            item.receivedOn().toString(),
                            item.open().toString(),
                            form.orders().contains(item.number())));
        }
        model.addAttribute(
                "choices",
                choices.entrySet().stream()
                        .map(each -> choice(each.getKey(), each.getValue(), items, form))
                        .toList());
        model.addAttribute("line", LineRow.of(line, words));
        model.addAttribute("buyer", line.number());
        model.addAttribute("open", open.toString());
        model.addAttribute(
                "ways",
                ReceiptWay.writtenDown().stream()
                        .map(way -> new Option(way.name(), words.say(way.key())))
                        .toList());
        return VIEW;
    }

    private static BillChoice choice(
            long bill, List<OrderChoice> orders, List<Bills.OpenItem> items, ReceiptForm form) {
        var ofBill = items.stream().filter(item -> item.billId() == bill).toList();
        var number = Ids.text(bill);
        return new BillChoice(
                number,
                ofBill.get(0).dueOn().toString(),
                ofBill.stream()
                        .map(Bills.OpenItem::open)
                        .reduce(Money.ZERO, Money::plus)
                        .toString(),
                form.bills().contains(number),
                orders);
    }
}
