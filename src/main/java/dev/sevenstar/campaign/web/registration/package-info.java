/** The page on which a shop registers for a campaign. */
@NullMarked
package dev.sevenstar.campaign.web.registration;

import org.jspecify.annotations.NullMarked;
