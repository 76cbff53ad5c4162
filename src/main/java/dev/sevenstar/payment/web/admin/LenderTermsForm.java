package dev.sevenstar.payment.web.admin;

import dev.sevenstar.payment.Method.Consent;
import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.payment.Methods;
import dev.sevenstar.payment.lender.LenderRates;
import dev.sevenstar.payment.lender.LenderTerms;
import dev.sevenstar.shared.Rate;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What a lender takes, as typed. */
record LenderTermsForm(
        @Nullable String method,
        @Nullable String from,
        @Nullable String buyerRate,
        @Nullable String drawRate,
        @Nullable String days) {

    static final LenderTermsForm EMPTY = new LenderTermsForm("", "", "", "", "30");

    /** Null where something cannot be read, which is said at its field. */
    LenderRates.@Nullable Listed read(BindingResult found) {
        var code = MethodCode.find(text(method))
                .filter(each -> Methods.of(each).consent() == Consent.LENDER)
                .orElse(null);
        if (code == null) found.rejectValue("method", "payment.error.choice");
        var day = day();
        if (day == null) found.rejectValue("from", "payment.error.day");
        var buyer = rate("buyerRate", buyerRate, found);
        var draw = rate("drawRate", drawRate, found);
        var term = text(days);
        if (!term.matches("\\d{1,3}"))
            found.rejectValue("days", "payment.refused.lender-days", new Object[] {LenderRates.DAYS_MOST}, null);
        if (found.hasErrors() || code == null || day == null || buyer == null || draw == null) return null;
        return new LenderRates.Listed(code, day, new LenderTerms(buyer, draw, Integer.parseInt(term)));
    }

    private @Nullable LocalDate day() {
        try {
            return LocalDate.parse(text(from));
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    private static @Nullable Rate rate(String field, @Nullable String typed, BindingResult found) {
        try {
            return Rate.parsePercent(text(typed));
        } catch (NumberFormatException notARate) {
            found.rejectValue(field, "payment.error.rate");
            return null;
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
