/** Pages about money, of shops and of buyers. */
@NullMarked
package dev.sevenstar.payment.web;

import org.jspecify.annotations.NullMarked;
