package dev.sevenstar.payment.web.exchange;

import dev.sevenstar.payment.exchange.BillFace;
import dev.sevenstar.payment.exchange.BillFace.Range;
import dev.sevenstar.payment.exchange.Target;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Refused;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A bill of exchange as typed.
 *
 * @param order the order it was begun for, empty if for a bill of account
 * @param bill the bill of account it was begun for
 * @param targets what it pays, as {@link #value} writes it
 */
record ExchangeForm(
        String order,
        String bill,

        @Pattern(regexp = "\\d{30}", message = "{payment.refused.bill-number}")
        String number,

        @Pattern(regexp = "\\d{0,15}", message = "{payment.exchange.error.range}")
        String rangeFirst,

        @Pattern(regexp = "\\d{0,15}", message = "{payment.exchange.error.range}")
        String rangeLast,

        @NotBlank(message = "{payment.exchange.error.drawer}") @Size(max = 100)
        String drawer,

        @NotBlank(message = "{payment.exchange.error.acceptor}") @Size(max = 100)
        String acceptor,

        @Pattern(regexp = "\\d{12}", message = "{payment.refused.bank-code}")
        String acceptorCode,

        String amount,
        String issuedOn,
        String dueOn,
        boolean endorsable,
        @Size(max = 200) String note,
        List<String> targets,
        @Pattern(regexp = "[0-9a-f-]{36}") String requestKey) {

    /** At which field people read why a bill is refused. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("payment.refused.bill-number", "number"),
            Map.entry("payment.refused.bill-taken", "number"),
            Map.entry("payment.refused.bill-range", "rangeFirst"),
            Map.entry("payment.refused.bill-range-amount", "rangeFirst"),
            Map.entry("payment.refused.bill-names", "drawer"),
            Map.entry("payment.refused.bank-code", "acceptorCode"),
            Map.entry("payment.refused.bank-unknown", "acceptorCode"),
            Map.entry("payment.refused.bill-amount", "amount"),
            Map.entry("payment.refused.bill-above-open", "amount"),
            Map.entry("payment.refused.bill-for-nothing", "targets"),
            Map.entry("payment.refused.bill-days", "dueOn"),
            Map.entry("payment.refused.bill-too-long", "dueOn"),
            Map.entry("payment.refused.bill-overdue", "dueOn"),
            Map.entry("payment.refused.bill-not-endorsable", "endorsable"));

    ExchangeForm {
        order = or(order);
        bill = or(bill);
        number = or(number).replace(" ", "");
        rangeFirst = or(rangeFirst);
        rangeLast = or(rangeLast);
        drawer = or(drawer);
        acceptor = or(acceptor);
        acceptorCode = or(acceptorCode).replace(" ", "");
        amount = or(amount);
        issuedOn = or(issuedOn);
        dueOn = or(dueOn);
        note = or(note);
        targets = targets == null ? List.of() : List.copyOf(targets);
        requestKey = or(requestKey);
    }

    private static String or(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    static ExchangeForm begun(String order, String bill, List<Target> open) {
        return new ExchangeForm(
                order,
                bill,
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                true,
                "",
                open.stream().limit(1).map(ExchangeForm::value).toList(),
                UUID.randomUUID().toString());
    }

    static String value(Target target) {
        return target.kind() + " " + target.number();
    }

    /** What was typed, or empty with the messages at the fields. */
    Optional<BillFace> face(BindingResult errors) {
        var money = money(errors);
        var issued = day("issuedOn", issuedOn, errors);
        var due = day("dueOn", dueOn, errors);
        if (rangeFirst.isEmpty() != rangeLast.isEmpty() && !errors.hasFieldErrors("rangeFirst"))
            errors.rejectValue("rangeFirst", "payment.exchange.error.range");
        if (errors.hasErrors() || money == null || issued == null || due == null) return Optional.empty();
        try {
            return Optional.of(
                    new BillFace(number, range(), drawer, acceptor, acceptorCode, money, issued, due, endorsable));
        } catch (Refused refused) {
            reject(refused, errors);
            return Optional.empty();
        }
    }

    static void reject(Refused refused, BindingResult errors) {
        var field = FIELDS.get(refused.key());
        if (field == null) errors.reject(refused.key(), refused.args(), null);
        else errors.rejectValue(field, refused.key(), refused.args(), null);
    }

    /** Of what is open, what this is meant for. */
    List<Target> chosen(List<Target> open) {
        return open.stream().filter(each -> targets.contains(value(each))).toList();
    }

    private @Nullable Range range() {
        return rangeFirst.isEmpty() ? null : new Range(Long.parseLong(rangeFirst), Long.parseLong(rangeLast));
    }

    private @Nullable Money money(BindingResult errors) {
        try {
            var money = Money.parseYuan(amount);
            if (money.isPositive()) return money;
        } catch (NumberFormatException e) {
            // said at the field like an amount of nothing
        }
        errors.rejectValue("amount", "payment.error.amount");
        return null;
    }

    private static @Nullable LocalDate day(String field, String typed, BindingResult errors) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException e) {
            errors.rejectValue(field, "payment.exchange.error.day");
            return null;
        }
    }
}
