package dev.sevenstar.payment.web.transfer;

import dev.sevenstar.payment.transfer.Slip;
import dev.sevenstar.shared.Money;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** "I have paid", as typed. */
record TellForm(
        String amount,
        String on,
        @NotBlank @Size(max = 100) String payer,
        @Size(max = 200) String note) {

    /** Nobody is believed about a transfer of longer ago. */
    private static final int DAYS = 90;

    TellForm {
        amount = or(amount);
        on = or(on);
        payer = or(payer);
        note = or(note);
    }

    private static String or(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    static TellForm begun(Slip slip, LocalDate today) {
        var told = slip.told();
        if (told == null) return new TellForm(slip.missing().toYuan(), today.toString(), "", "");
        return new TellForm(told.amount().toYuan(), told.on().toString(), told.payer(), told.note());
    }

    Optional<Money> money() {
        try {
            return Optional.of(Money.parseYuan(amount)).filter(Money::isPositive);
        } catch (NumberFormatException noAmount) {
            return Optional.empty();
        }
    }

    Optional<LocalDate> day(LocalDate today) {
        try {
            var day = LocalDate.parse(on);
            return Optional.of(day).filter(each -> !each.isAfter(today) && !each.isBefore(today.minusDays(DAYS)));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
