/** What happened to the money of an order; ids and plain values only. */
@NamedInterface("events")
@NullMarked
package dev.sevenstar.payment.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
