package dev.sevenstar.trade.invoice;

import java.util.Locale;

/**
 * To whom an invoice is made out. A special one, by which a company gets its VAT back, names its bank and what it is
 * registered under; elsewhere these are empty.
 */
public record InvoiceTitle(
        Kind kind,
        String title,
        String taxId,
        String bank,
        String bankAccount,
        String registeredAddress,
        String registeredPhone) {

    /** Ordinary (普票), or VAT special (专票). */
    public enum Kind {
        ORDINARY,
        SPECIAL;

        public String key() {
            return "trade.invoice." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** An entry of somebody's own. */
    public record Kept(long id, long version, InvoiceTitle title, boolean preferred) {}
}
