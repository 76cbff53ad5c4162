/** Group-buys before their shops, and before the staff who approve them. */
@NullMarked
package dev.sevenstar.campaign.web.groupbuy;

import org.jspecify.annotations.NullMarked;
