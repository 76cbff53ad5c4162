package dev.sevenstar.trade.invoice;

import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.media.Attachment;
import dev.sevenstar.media.AttachmentAccess;
import dev.sevenstar.media.Attachments;
import dev.sevenstar.trade.OrderReaders;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The invoices themselves where they are files; for whoever may see the order. */
@Component
public class InvoiceFiles implements AttachmentAccess {

    static final String TYPE = "order-invoice";

    private final ObjectProvider<Attachments> attachments;
    private final OrderReaders readers;

    /** The attachments ask for everybody who answers for some of them, so they can only be had later. */
    InvoiceFiles(ObjectProvider<Attachments> attachments, OrderReaders readers) {
        this.attachments = attachments;
        this.readers = readers;
    }

    public List<Attachment> of(long order) {
        return attachments.getObject().of(TYPE, order);
    }

    @Override
    public String subjectType() {
        return TYPE;
    }

    @Override
    public boolean mayRead(SignedIn person, long order) {
        return readers.mayRead(person, order);
    }
}
