package dev.sevenstar.trade;

import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.media.Attachment;
import dev.sevenstar.media.AttachmentAccess;
import dev.sevenstar.media.Attachments;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The files with which a seller has shown how far an order's goods are; for whoever may see the order. */
@Component
public class StageFiles implements AttachmentAccess {

    static final String TYPE = "order-stage";

    private final ObjectProvider<Attachments> attachments;
    private final OrderReaders readers;

    /** The attachments ask for everybody who answers for some of them, so they can only be had later. */
    StageFiles(ObjectProvider<Attachments> attachments, OrderReaders readers) {
        this.attachments = attachments;
        this.readers = readers;
    }

    public List<Attachment> of(Order order) {
        return attachments.getObject().of(TYPE, order.key().id());
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
