/** Credit that a shop grants to its buyers: lines, terms, and the bills that come of them. */
@NamedInterface("credit")
@NullMarked
package dev.sevenstar.payment.credit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
