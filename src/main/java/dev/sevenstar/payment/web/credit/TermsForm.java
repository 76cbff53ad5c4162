package dev.sevenstar.payment.web.credit;

import dev.sevenstar.payment.credit.CreditLine;
import dev.sevenstar.payment.credit.CreditLines.Terms;
import dev.sevenstar.payment.credit.PaymentTerm;
import dev.sevenstar.payment.credit.PaymentTerm.NetDays;
import dev.sevenstar.payment.credit.PaymentTerm.SettlementDay;
import dev.sevenstar.shared.Money;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * Limit, term and last day as typed.
 *
 * @param kind {@code net} for days after receipt, {@code day} for a day of the month
 */
record TermsForm(
        String limit,
        String kind,
        String days,
        String months,
        String day,
        String expiresOn,
        @Size(max = 200) String note) {

    private static final Money MOST = Money.ofFen(10_000_000_000L);

    TermsForm {
        limit = or(limit);
        kind = or(kind);
        days = or(days);
        months = or(months);
        day = or(day);
        expiresOn = or(expiresOn);
        note = or(note);
    }

    private static String or(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    static TermsForm of(CreditLine line) {
        var end = line.expiresOn();
        return of(line.limit().toYuan(), line.term(), end == null ? "" : end.toString());
    }

    static TermsForm of(String limit, PaymentTerm term, String expiresOn) {
        if (term instanceof SettlementDay on)
            return new TermsForm(
                    limit, "day", "30", String.valueOf(on.months()), String.valueOf(on.day()), expiresOn, "");
        return new TermsForm(limit, "net", String.valueOf(((NetDays) term).days()), "1", "20", expiresOn, "");
    }

    /** What was typed, or empty with the messages at the fields. */
    Optional<Terms> read(BindingResult errors, LocalDate today) {
        var money = money(errors);
        var term = term(errors);
        var end = end(errors, today);
        if (errors.hasErrors() || money == null || term == null) return Optional.empty();
        return Optional.of(new Terms(money, term, end));
    }

    @Nullable
    Money money(BindingResult errors) {
        try {
            var money = Money.parseYuan(limit);
            if (money.isPositive() && !MOST.isBelow(money)) return money;
        } catch (NumberFormatException e) {
            // said at the field like any other limit that can't be
        }
        errors.rejectValue("limit", "payment.lines.error.limit");
        return null;
    }

    @Nullable
    PaymentTerm term(BindingResult errors) {
        if (kind.equals("net")) {
            if (isBetween(days, 1, NetDays.MOST)) return new NetDays(Integer.parseInt(days));
            errors.rejectValue("days", "payment.lines.error.days");
            return null;
        }
        if (isBetween(months, 1, 3) && isBetween(day, 1, 31))
            return new SettlementDay(Integer.parseInt(months), Integer.parseInt(day));
        errors.rejectValue("day", "payment.lines.error.day");
        return null;
    }

    private @Nullable LocalDate end(BindingResult errors, LocalDate today) {
        if (expiresOn.isEmpty()) return null;
        try {
            var end = LocalDate.parse(expiresOn);
            if (!end.isBefore(today) && end.getYear() < 3000) return end;
        } catch (DateTimeException e) {
            // said at the field like a day that is over
        }
        errors.rejectValue("expiresOn", "payment.lines.error.end");
        return null;
    }

    private static boolean isBetween(String typed, int least, int most) {
        return typed.matches("\\d{1,3}") && Integer.parseInt(typed) >= least && Integer.parseInt(typed) <= most;
    }
}
