/** The pages of bank transfers: the buyer's slip, the seller's statements and what came by them. */
@NullMarked
package dev.sevenstar.payment.web.transfer;

import org.jspecify.annotations.NullMarked;
