/** The platform's pages about money. */
@NullMarked
package dev.sevenstar.payment.web.admin;

import org.jspecify.annotations.NullMarked;
