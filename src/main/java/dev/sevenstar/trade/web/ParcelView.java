package dev.sevenstar.trade.web;

import dev.sevenstar.logistics.Trace;
import org.jspecify.annotations.Nullable;

/**
 * A parcel on the page of an order.
 *
 * @param correct where its waybill is set right; null for who may not, or once it has arrived
 */
record ParcelView(Trace trace, @Nullable String correct) {

    static ParcelView of(Trace trace) {
        return new ParcelView(trace, null);
    }

    ParcelView correctable(String order) {
        return trace.over() ? this : new ParcelView(trace, order + "/parcels/" + trace.number() + "/waybill");
    }
}
