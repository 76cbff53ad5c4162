package dev.sevenstar.inquiry.web;

import dev.sevenstar.identity.Contact;
import dev.sevenstar.inquiry.Ask;
import dev.sevenstar.inquiry.InquiryLimits;
import dev.sevenstar.inquiry.Invoice;
import dev.sevenstar.shared.Money;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A question as it is typed; numbers stay text until they are read, so that nothing typed is lost. */
record AskForm(
        @Nullable String quantity,
        @Nullable String target,
        @Nullable String text,
        @Nullable String wantedOn,
        @Nullable String region,
        @Nullable Invoice invoice,
        @Nullable Boolean sample,
        @Nullable Boolean contactShared,
        @Nullable String name,
        @Nullable String email,
        @Nullable String mobile,
        @Nullable String requestKey) {

    private static final int NAME = 50;

    static AskForm begun(String quantity, String greeting, String requestKey) {
        return new AskForm(quantity, "", greeting, "", "", Invoice.NONE, false, false, "", "", "", requestKey);
    }

    /** @param visitor who has no account says name and address too */
    void check(Errors errors, boolean visitor, LocalDate today) {
        if (number().isEmpty()) errors.rejectValue("quantity", "inquiry.ask.quantity-wrong");
        if (!plain(target).isEmpty() && price().isEmpty()) errors.rejectValue("target", "inquiry.ask.target-wrong");
        var day = day();
        if (!plain(wantedOn).isEmpty() && (day.isEmpty() || day.get().isBefore(today)))
            errors.rejectValue("wantedOn", "inquiry.ask.wanted-on-wrong");
        if (!visitor) return;
        if (plain(name).isEmpty() || plain(name).length() > NAME) errors.rejectValue("name", "inquiry.ask.name-wrong");
        if (address().isEmpty()) errors.rejectValue("email", "inquiry.ask.email-wrong");
        if (!plain(mobile).isEmpty() && phone().isEmpty()) errors.rejectValue("mobile", "inquiry.ask.mobile-wrong");
    }

    Ask ask(String knownRegion) {
        return new Ask(
                number().orElseThrow(),
                price().map(Money::fen).orElse(null),
                day().orElse(null),
                knownRegion,
                invoice == null ? Invoice.NONE : invoice,
                Boolean.TRUE.equals(sample));
    }

    Optional<String> address() {
        return Contact.email(plain(email)).map(Contact::email);
    }

    Optional<String> phone() {
        return Contact.mobile(plain(mobile)).map(Contact::mobile);
    }

    String said() {
        return text == null ? "" : text;
    }

    String key() {
        return requestKey == null ? "" : requestKey;
    }

    /** {@code 20,000}, {@code ２００００}: as people type it. */
    private Optional<Integer> number() {
        var typed = plain(quantity).replace(",", "").replace(" ", "");
        if (!typed.matches("\\d{1,8}")) return Optional.empty();
        var number = Integer.parseInt(typed);
        return number < 1 || number > InquiryLimits.LARGEST_QUANTITY ? Optional.empty() : Optional.of(number);
    }

    private Optional<Money> price() {
        try {
            return Optional.of(Money.parseYuan(plain(target))).filter(Money::isPositive);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(plain(wantedOn)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    static String plain(@Nullable String typed) {
        return typed == null
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    }
}
