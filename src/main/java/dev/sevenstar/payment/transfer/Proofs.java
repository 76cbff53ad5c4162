package dev.sevenstar.payment.transfer;

import dev.sevenstar.media.Attachment;
import dev.sevenstar.media.Attachments;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.NotFound;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What buyers show of the transfers they made; whoever may see the slip may see it. */
@Component
public class Proofs {

    private static final String TYPE = "transfer";

    private final Attachments attachments;

    Proofs(Attachments attachments) {
        this.attachments = attachments;
    }

    public void add(Slip slip, String name, InputStream bytes) {
        attachments.add(TYPE, slip.reference(), slip.buyer(), name, bytes);
    }

    public List<Attachment> of(Slip slip) {
        return attachments.of(TYPE, slip.reference());
    }

    /** By the number of the order. */
    public Map<Long, List<Attachment>> of(Collection<Long> references) {
        return attachments.of(TYPE, references);
    }

    /** @throws NotFound if the slip has no such file */
    public Attachment get(Slip slip, String number) {
        var id = Ids.parse(number);
        return of(slip).stream().filter(each -> each.id() == id).findFirst().orElseThrow(NotFound::new);
    }

    public byte[] read(Attachment proof) {
        return attachments.read(proof);
    }
}
