/** Money that a buyer wants back, what both sides say to it, and what the platform decides. */
@NamedInterface("claim")
@NullMarked
package dev.sevenstar.trade.claim;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
