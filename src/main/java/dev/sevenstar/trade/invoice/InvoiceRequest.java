package dev.sevenstar.trade.invoice;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An invoice that the buyer of an order asks for.
 *
 * @param title as it was when it was asked for
 * @param sent null while it is waited for
 */
public record InvoiceRequest(
        Instant askedAt, InvoiceTitle title, @Nullable Sent sent) {

    /** Where a request stands. */
    public enum State {
        WAITING,
        SENT;

        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String key() {
            return "trade.invoices." + slug();
        }
    }

    /**
     * How it was answered; files lie with the order.
     *
     * @param number of the invoice
     * @param carrier in writing, as parcels keep it; empty where nothing went by post, as is the waybill
     */
    public record Sent(String number, String carrier, String waybill, Instant at) {}
}
