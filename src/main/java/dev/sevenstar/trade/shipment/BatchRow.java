package dev.sevenstar.trade.shipment;

import java.util.List;

/**
 * A row of a spreadsheet by which orders leave.
 *
 * @param number of the row in the file
 * @param orderText as it was typed
 * @param orderId 0 while no order of the shop is meant
 * @param carrier code of a carrier; empty while none is known
 * @param problem message key of what is wrong; empty for nothing
 * @param details arguments of that message
 */
public record BatchRow(
        int number,
        String orderText,
        long orderId,
        String carrier,
        String carrierName,
        String waybill,
        State state,
        String problem,
        List<String> details) {

    /** Where a row stands. */
    public enum State {
        READY,
        /** Will not be tried. */
        WRONG,
        SENT,
        /** Was tried, and something had changed since the look. */
        REFUSED
    }
}
