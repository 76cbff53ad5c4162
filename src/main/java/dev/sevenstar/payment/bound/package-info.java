/** A shop's own accounts outside the house, where its money goes: typed, proved by a small amount, then used. */
@NamedInterface("bound")
@NullMarked
package dev.sevenstar.payment.bound;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
