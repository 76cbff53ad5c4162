/**
 * Orders: goods on their way from a shop to a buyer. One order is of one buyer, one shop and one method
 * of payment; its lines keep what was seen and agreed. It knows that money is to come, never how: that
 * is the plan's, and when the plan clears the shipment the goods may leave.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "catalog",
            "listing",
            "campaign :: groupbuy",
            "campaign :: report",
            "payment",
            "payment :: events",
            "logistics",
            "logistics :: events",
            "media"
        })
@NullMarked
package dev.sevenstar.trade;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
