/**
 * Those who move or lend money for the market, and how they are spoken to: every request is a job that
 * is safe to repeat, every answer counts once, and a notice that never comes is found by asking.
 */
@NullMarked
package dev.sevenstar.payment.partner;

import org.jspecify.annotations.NullMarked;
