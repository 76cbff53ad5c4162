/** Credit that a shop grants to its buyers: lines, terms, and the bills that come of them. */
@NullMarked
package dev.sevenstar.payment.credit;

import org.jspecify.annotations.NullMarked;
