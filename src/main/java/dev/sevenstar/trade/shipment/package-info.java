/** Many parcels at once, from a spreadsheet. */
@NamedInterface("shipment")
@NullMarked
package dev.sevenstar.trade.shipment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
