/** The book of a shop's money: double entry, only ever added to, each posting once. */
@NullMarked
package dev.sevenstar.payment.ledger;

import org.jspecify.annotations.NullMarked;
