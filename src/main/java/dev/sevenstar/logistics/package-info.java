/**
 * How goods travel: what a shop charges for transport, by template, and where its goods leave from.
 * It knows neither the goods nor the orders; who has a quantity asks it for the fee.
 */
@ApplicationModule(allowedDependencies = {"shared", "identity"})
@NullMarked
package dev.sevenstar.logistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
