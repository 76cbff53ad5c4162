/** To whom invoices are made out, who waits for one, and what was sent. */
@NamedInterface("invoice")
@NullMarked
package dev.sevenstar.trade.invoice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
