/** The platform's pages about orders. */
@NullMarked
package dev.sevenstar.trade.web.admin;

import org.jspecify.annotations.NullMarked;
