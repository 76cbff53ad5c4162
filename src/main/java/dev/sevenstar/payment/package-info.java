/**
 * Money: how a shop is paid, what is held, owed, kept back and paid out. It knows an order only as a
 * reference with an amount. A plan says which instalment is due when and what it gates; a method of
 * payment says what the plan looks like, who may use it and what it costs; every fen that moves is a
 * posting in the ledger.
 */
@ApplicationModule(allowedDependencies = {"shared", "identity", "media"})
@NullMarked
package dev.sevenstar.payment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
