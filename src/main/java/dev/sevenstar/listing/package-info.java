/**
 * The goods of a shop. A merchant writes a listing step by step, the house tells which of the seven
 * stars it has earned and why not more, and publishing puts one revision before the buyers while
 * the next is being written. Nobody here knows what an inquiry or an order is.
 */
@ApplicationModule(allowedDependencies = {"shared", "identity", "identity::events", "catalog", "media", "logistics"})
@NullMarked
package dev.sevenstar.listing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
