package dev.sevenstar.payment.web.admin;

import dev.sevenstar.payment.Fee;
import dev.sevenstar.payment.ListedFee;
import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Rate;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A fee as typed. */
record FeeForm(
        @Nullable String method,
        @Nullable String from,
        @Nullable String rate,
        @Nullable String bearer,
        @Nullable String floor,
        @Nullable String cap) {

    static final FeeForm EMPTY = new FeeForm("", "", "", "SHOP", "", "");

    /** Null where something cannot be read, which is said at its field. */
    @Nullable
    ListedFee read(BindingResult found) {
        var code = MethodCode.find(method == null ? "" : method);
        if (code.isEmpty()) found.rejectValue("method", "payment.error.choice");
        var day = day();
        if (day == null) found.rejectValue("from", "payment.error.day");
        var part = part();
        if (part == null) found.rejectValue("rate", "payment.error.rate");
        var least = amount("floor", floor, found);
        var most = amount("cap", cap, found);
        if (found.hasErrors() || code.isEmpty() || day == null || part == null) return null;
        var by = "BUYER".equals(bearer) ? Fee.Bearer.BUYER : Fee.Bearer.SHOP;
        return new ListedFee(code.get(), day, new Fee(part, by, least, most));
    }

    private @Nullable LocalDate day() {
        try {
            return from == null ? null : LocalDate.parse(from.strip());
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    private @Nullable Rate part() {
        try {
            return rate == null ? null : Rate.parsePercent(rate);
        } catch (NumberFormatException notARate) {
            return null;
        }
    }

    private static @Nullable Money amount(String field, @Nullable String typed, BindingResult found) {
        if (typed == null || typed.isBlank()) return null;
        try {
            var amount = Money.parseYuan(typed);
            if (amount.fen() >= 0) return amount;
        } catch (NumberFormatException notAnAmount) {
            // said at the field like any other amount that cannot be
        }
        found.rejectValue(field, "payment.error.amount-plain");
        return null;
    }
}
