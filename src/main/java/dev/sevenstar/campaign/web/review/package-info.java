/** The desk of the market's staff, who decide on what shops bring to a campaign. */
@NullMarked
package dev.sevenstar.campaign.web.review;

import org.jspecify.annotations.NullMarked;
