package dev.sevenstar.inquiry;

import java.util.Locale;

/** The invoice a buyer needs: none, a plain VAT invoice, a special one. */
public enum Invoice {
    NONE,
    PLAIN,
    SPECIAL;

    public String key() {
        return "inquiry.invoice." + name().toLowerCase(Locale.ROOT);
    }
}
