package dev.sevenstar.payment.web.credit;

import dev.sevenstar.payment.credit.Application;
import dev.sevenstar.payment.credit.Application.Wish;
import dev.sevenstar.payment.credit.PaymentTerm.NetDays;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What a buyer asks a shop for, as typed. */
record WishForm(
        @NotBlank @Size(max = 100) String company,
        String limit,
        String kind,
        String days,
        String months,
        String day,
        @NotBlank @Size(max = 500) String reason) {

    WishForm {
        company = or(company);
        limit = or(limit);
        kind = or(kind);
        days = or(days);
        months = or(months);
        day = or(day);
        reason = or(reason);
    }

    private static String or(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    static WishForm begun(String company) {
        return of(company, TermsForm.of("", new NetDays(30), ""), "");
    }

    static WishForm of(Application application) {
        var wish = application.wish();
        return of(wish.company(), TermsForm.of(wish.limit().toYuan(), wish.term(), ""), wish.reason());
    }

    private static WishForm of(String company, TermsForm terms, String reason) {
        return new WishForm(company, terms.limit(), terms.kind(), terms.days(), terms.months(), terms.day(), reason);
    }

    /** What was typed, or empty with the messages at the fields. */
    Optional<Wish> read(BindingResult errors) {
        var terms = new TermsForm(limit, kind, days, months, day, "", "");
        var money = terms.money(errors);
        var term = terms.term(errors);
        if (errors.hasErrors() || money == null || term == null) return Optional.empty();
        return Optional.of(new Wish(company, money, term, reason));
    }
}
