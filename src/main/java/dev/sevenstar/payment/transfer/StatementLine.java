package dev.sevenstar.payment.transfer;

import dev.sevenstar.shared.Money;
import java.time.LocalDate;

/**
 * Money that came in, as the bank tells it.
 *
 * @param number the bank's own, unique in an account
 * @param remark what the payer typed
 */
public record StatementLine(String number, LocalDate on, Money amount, String payer, String remark) {}
