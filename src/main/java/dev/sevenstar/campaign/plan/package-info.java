/**
 * A shop's plan of the year: the market's own dates, the shop's activities with what has to be ready by when, what
 * clashes among them, and the calendar that a phone reads.
 */
@NamedInterface("plan")
@NullMarked
package dev.sevenstar.campaign.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
