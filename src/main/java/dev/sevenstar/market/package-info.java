/**
 * The buyer's window: search, industries, listing and shop pages. What the shops publish is put into
 * an index within moments, and every page a visitor sees is the same for all visitors, so that it can
 * be answered from memory. Nobody in the house looks at the market; it looks at everybody.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "identity::events",
            "identity::standing",
            "catalog",
            "catalog::events",
            "media",
            "listing",
            "listing::events",
            "logistics",
            "campaign",
            "campaign :: groupbuy"
        })
@NullMarked
package dev.sevenstar.market;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
