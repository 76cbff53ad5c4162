/**
 * Questions of buyers and the answers they get. A buyer asks about a listing, with a quantity and a
 * price in mind; the shop's people see it at once, a clock runs until the first answer, and nothing
 * either side wrote is lost. What colleagues note to each other never leaves the shop.
 */
@ApplicationModule(allowedDependencies = {"shared", "identity", "listing", "media"})
@NullMarked
package dev.sevenstar.inquiry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
