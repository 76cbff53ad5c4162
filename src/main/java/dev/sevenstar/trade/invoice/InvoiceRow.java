package dev.sevenstar.trade.invoice;

import dev.sevenstar.shared.Ids;
import java.time.Instant;

/** A request for an invoice as a row of a shop's list. */
public record InvoiceRow(
        long id,
        long orderId,
        Instant askedAt,
        InvoiceTitle.Kind kind,
        String title,
        String invoiceNumber,
        String buyerName,
        long fen) {

    public String order() {
        return Ids.text(orderId);
    }
}
