package dev.sevenstar.trade;

import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.audit.Audit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A seller ends an order that nobody has paid, and stands in the audit with it. */
@Component
public class CallOff {

    private final CancelOrder cancel;
    private final Audit audit;

    CallOff(CancelOrder cancel, Audit audit) {
        this.cancel = cancel;
        this.audit = audit;
    }

    /** @throws Refused if it was paid, or is over */
    @Transactional
    public void callOff(ShopKey key, CloseReason reason, Hand by) {
        cancel.cancel(key, reason, by);
        audit.record(key.shopId(), "trade.called-off", "order", key.number(), null, reason.key());
    }
}
