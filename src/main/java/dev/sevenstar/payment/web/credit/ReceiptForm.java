package dev.sevenstar.payment.web.credit;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.payment.credit.NewReceipt;
import dev.sevenstar.payment.credit.NewReceipt.Meant;
import dev.sevenstar.payment.credit.ReceiptWay;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What came in, as typed.
 *
 * @param meant {@code oldest}, or {@code chosen} for the bills and orders that are ticked
 * @param requestKey tells one handing in from another
 */
record ReceiptForm(
        String amount,
        String receivedOn,
        String way,
        @Size(max = 200) String note,
        String meant,
        List<String> bills,
        List<String> orders,
        String requestKey) {

    ReceiptForm {
        amount = or(amount);
        receivedOn = or(receivedOn);
        way = or(way);
        note = or(note);
        meant = or(meant);
        bills = bills == null ? List.of() : List.copyOf(bills);
        orders = orders == null ? List.of() : List.copyOf(orders);
        requestKey = or(requestKey);
    }

    private static String or(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    static ReceiptForm begun(LocalDate today, String bill) {
        return new ReceiptForm(
                "",
                today.toString(),
                ReceiptWay.BANK.name(),
                "",
                bill.isEmpty() ? "oldest" : "chosen",
                bill.isEmpty() ? List.of() : List.of(bill),
                List.of(),
                UUID.randomUUID().toString());
    }

    /** What was typed, or empty with the messages at the fields. */
    Optional<NewReceipt> read(Seat seat, long buyer, BindingResult errors, LocalDate today) {
        var money = money(errors);
        var day = day(errors, today);
        var byWay = ReceiptWay.writtenDown().stream()
                .filter(each -> each.name().equals(way))
                .findFirst();
        if (byWay.isEmpty()) errors.rejectValue("way", "payment.receipts.error.way");
        if (meant.equals("chosen")
                && chosen().bills().isEmpty()
                && chosen().plans().isEmpty()) errors.rejectValue("meant", "payment.receipts.error.none");
        if (!requestKey.matches("[0-9a-f-]{36}")) errors.reject("payment.receipts.error.form");
        if (errors.hasErrors() || money == null || day == null) return Optional.empty();
        return Optional.of(new NewReceipt(
                seat.shopId(),
                buyer,
                money,
                meant.equals("chosen") ? chosen() : Meant.OLDEST_FIRST,
                byWay.orElseThrow(),
                day,
                note,
                requestKey,
                seat.personId(),
                seat.personName()));
    }

    private Meant chosen() {
        return new Meant(
                bills.stream().flatMap(each -> Ids.find(each).stream()).collect(Collectors.toSet()),
                orders.stream().flatMap(each -> Ids.find(each).stream()).collect(Collectors.toSet()));
    }

    private @Nullable Money money(BindingResult errors) {
        try {
            var money = Money.parseYuan(amount);
            if (money.isPositive()) return money;
        } catch (NumberFormatException e) {
            // said at the field like an amount of nothing
        }
        errors.rejectValue("amount", "payment.receipts.error.amount");
        return null;
    }

    private @Nullable LocalDate day(BindingResult errors, LocalDate today) {
        try {
            var day = LocalDate.parse(receivedOn);
            if (!day.isAfter(today) && day.isAfter(today.minusYears(2))) return day;
        } catch (DateTimeException e) {
            // said at the field like a day to come
        }
        errors.rejectValue("receivedOn", "payment.receipts.error.day");
        return null;
    }
}
