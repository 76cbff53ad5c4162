/**
 * What shops bring to a campaign: which listings, at which price, how many pieces, and what the market's staff say to
 * each. What is approved holds the listing until the campaign is over.
 */
@NamedInterface("registration")
@NullMarked
package dev.sevenstar.campaign.registration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
