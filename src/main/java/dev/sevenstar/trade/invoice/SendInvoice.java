package dev.sevenstar.trade.invoice;

import dev.sevenstar.logistics.Waybill;
import dev.sevenstar.media.AttachmentRefused;
import dev.sevenstar.media.Attachments;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.audit.Audit;
import dev.sevenstar.trade.Hand;
import dev.sevenstar.trade.Orders;
import dev.sevenstar.trade.ShowStage;
import dev.sevenstar.trade.invoice.InvoiceRequest.Sent;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The seller answers a request for an invoice: with its number, and the file or the parcel it comes in. */
@Component
public class SendInvoice {

    /** Eight digits on paper, twenty of a digital one (全面数字化电子发票, since 2021). */
    private static final Pattern NUMBER = Pattern.compile("\\d{8}|\\d{20}");

    private final InvoiceRequests requests;
    private final InvoiceFiles files;
    private final Orders orders;
    private final Attachments attachments;
    private final Audit audit;
    private final Clock clock;

    SendInvoice(
            InvoiceRequests requests,
            InvoiceFiles files,
            Orders orders,
            Attachments attachments,
            Audit audit,
            Clock clock) {
        this.requests = requests;
        this.files = files;
        this.orders = orders;
        this.attachments = attachments;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param number as typed
     * @param post null where it goes as a file
     * @throws Refused if the number is none, the buyer could not get it in any way, or it is sent already
     * @throws AttachmentRefused with the reason, to be said at the field
     * @throws NotFound if the buyer wants none
     */
    @Transactional
    public void send(ShopKey key, String number, @Nullable Waybill post, List<? extends ShowStage.Shot> shots, Hand by)
            throws IOException {
        var plain = number.replaceAll("\\s", "");
        if (!NUMBER.matcher(plain).matches()) throw new Refused("trade.refused.invoice-number");
        if (post == null && shots.isEmpty()) throw new Refused("trade.refused.invoice-way");
        orders.change(key, order -> {
            if (wanted(key).sent() != null) throw new Refused("trade.refused.invoice-is-sent");
            order.invoiced(plain, by, Times.now(clock));
        });
        requests.answer(
                key,
                new Sent(
                        plain,
                        post == null ? "" : post.written(),
                        post == null ? "" : post.number(),
                        Times.now(clock)));
        for (var shot : shots)
            try (var bytes = shot.open()) {
                attachments.add(InvoiceFiles.TYPE, key.id(), by.personId(), shot.name(), bytes);
            }
        audit.recordBy(by, key.shopId(), "trade.invoice-sent", "order", key.number(), null, plain);
    }

    /** It was the wrong one: the request waits again, and its files are gone. */
    @Transactional
    public void recall(ShopKey key, Hand by) {
        orders.change(key, order -> {
            var sent = wanted(key).sent();
            if (sent == null) throw new Refused("trade.refused.invoice-not-sent");
            order.invoiceRecalled(sent.number(), by, Times.now(clock));
            audit.recordBy(by, key.shopId(), "trade.invoice-recalled", "order", key.number(), sent.number(), null);
        });
        requests.answer(key, null);
        files.of(key.id()).forEach(file -> attachments.remove(InvoiceFiles.TYPE, key.id(), file.id()));
    }

    private InvoiceRequest wanted(ShopKey key) {
        return requests.of(key).orElseThrow(NotFound::new);
    }
}
