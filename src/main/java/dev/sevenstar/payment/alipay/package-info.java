/**
 * Alipay by its own documented protocol: parameters signed with RSA2, answers and notices verified
 * (opendocs.alipay.com, "Signature" and alipay.trade.page.pay, .query, .refund, .close).
 */
@NullMarked
package dev.sevenstar.payment.alipay;

import org.jspecify.annotations.NullMarked;
