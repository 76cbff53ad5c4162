/** What came of a campaign: figures of the orders, held against the time before. */
@NamedInterface("report")
@NullMarked
package dev.sevenstar.campaign.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
