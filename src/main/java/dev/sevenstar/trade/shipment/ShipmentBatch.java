package dev.sevenstar.trade.shipment;

import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.trade.Hand;
import java.util.List;

/** Orders that leave by a spreadsheet, with what becomes of each row. */
public record ShipmentBatch(ShopKey key, Hand by, State state, List<BatchRow> rows) {

    /** How far it is. */
    public enum State {
        /** Shown to the one who brought it, nothing has happened. */
        LOOK,
        RUNNING,
        DONE
    }

    public long count(BatchRow.State wanted) {
        return rows.stream().filter(row -> row.state() == wanted).count();
    }
}
