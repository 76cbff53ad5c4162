package dev.sevenstar.trade.web.invoice;

import static dev.sevenstar.trade.web.AddressForm.plain;

import dev.sevenstar.trade.invoice.InvoiceTitle;
import dev.sevenstar.trade.invoice.InvoiceTitle.Kind;
import dev.sevenstar.trade.invoice.TaxId;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** An invoice title as it is typed. */
record InvoiceTitleForm(
        @Nullable Kind kind,
        @Nullable String title,
        @Nullable String taxId,
        @Nullable String bank,
        @Nullable String bankAccount,
        @Nullable String registeredAddress,
        @Nullable String registeredPhone,
        @Nullable Boolean preferred,
        @Nullable Long version) {

    static final InvoiceTitleForm EMPTY = new InvoiceTitleForm(Kind.ORDINARY, "", "", "", "", "", "", false, 0L);

    static InvoiceTitleForm of(InvoiceTitle.Kept kept) {
        var title = kept.title();
        return new InvoiceTitleForm(
                title.kind(),
                title.title(),
                title.taxId(),
                title.bank(),
                title.bankAccount(),
                title.registeredAddress(),
                title.registeredPhone(),
                kept.preferred(),
                kept.version());
    }

    void check(Errors errors) {
        if (kind == null) errors.rejectValue("kind", "trade.invoice.kind-wrong");
        length(errors, "title", title, 2, 100);
        var special = kind == Kind.SPECIAL;
        var taxed = special || !plain(taxId).isEmpty();
        if (taxed && TaxId.read(plain(taxId)).isEmpty()) errors.rejectValue("taxId", "trade.invoice.tax-id-wrong");
        length(errors, "bank", bank, special ? 2 : 0, 60);
        length(errors, "registeredAddress", registeredAddress, special ? 4 : 0, 120);
        var account = special || !plain(bankAccount).isEmpty();
        if (account && !plain(bankAccount).matches("[\\d -]{8,40}"))
            errors.rejectValue("bankAccount", "trade.invoice.account-wrong");
        var phone = special || !plain(registeredPhone).isEmpty();
        if (phone && !plain(registeredPhone).matches("\\+?[\\d -]{7,30}"))
            errors.rejectValue("registeredPhone", "trade.address.phone-wrong");
    }

    private static void length(Errors errors, String field, @Nullable String typed, int least, int most) {
        var length = plain(typed).length();
        if (length < least || length > most)
            errors.rejectValue(field, "trade.error.length", new Object[] {least, most}, null);
    }

    InvoiceTitle toTitle() {
        return new InvoiceTitle(
                kind == null ? Kind.ORDINARY : kind,
                plain(title),
                TaxId.read(plain(taxId)).orElse(""),
                plain(bank),
                plain(bankAccount),
                plain(registeredAddress),
                plain(registeredPhone));
    }

    /** Which saving of it the form showed. */
    long seen() {
        return version == null ? 0 : version;
    }

    boolean isPreferred() {
        return Boolean.TRUE.equals(preferred);
    }
}
