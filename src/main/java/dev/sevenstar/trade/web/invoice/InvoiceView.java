package dev.sevenstar.trade.web.invoice;

import dev.sevenstar.shared.Times;
import dev.sevenstar.trade.Order;
import dev.sevenstar.trade.invoice.InvoiceFiles;
import dev.sevenstar.trade.invoice.InvoiceRequests;
import dev.sevenstar.trade.web.FileView;
import dev.sevenstar.trade.web.TradeWords;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The invoice of an order, as both sides see it.
 *
 * @param asked what is wanted, by when
 * @param sent how it was answered; null while it waits
 */
public record InvoiceView(String asked, @Nullable String sent, List<FileView> files, String href) {

    /** Where invoices of orders are looked up. */
    @Component
    public static class Draw {

        private final InvoiceRequests requests;
        private final InvoiceFiles files;
        private final TradeWords words;

        Draw(InvoiceRequests requests, InvoiceFiles files, TradeWords words) {
            this.requests = requests;
            this.files = files;
            this.words = words;
        }

        /** Nothing where none is wanted. */
        @Nullable
        public InvoiceView of(Order order) {
            var request = requests.of(order.key()).orElse(null);
            if (request == null) return null;
            var sent = request.sent();
            var asked = words.say(
                    "trade.my.invoice-asked",
                    words.say(request.title().kind().key()),
                    request.title().title(),
                    Times.minute(request.askedAt()));
            var href = InvoiceRequestsController.HERE + "/" + order.number();
            if (sent == null) return new InvoiceView(asked, null, List.of(), href);
            var said = sent.waybill().isEmpty()
                    ? words.say("trade.invoices.sent-on", sent.number(), Times.minute(sent.at()))
                    : words.say(
                            "trade.invoices.posted",
                            sent.number(),
                            words.carrier(sent.carrier()),
                            sent.waybill(),
                            Times.minute(sent.at()));
            return new InvoiceView(
                    asked,
                    said,
                    files.of(order.key().id()).stream().map(FileView::of).toList(),
                    href);
        }
    }
}
