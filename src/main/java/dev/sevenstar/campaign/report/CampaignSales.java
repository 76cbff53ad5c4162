package dev.sevenstar.campaign.report;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** What listings have sold, told by the room that knows orders. Each answer is one statement; what sold nothing is missing. */
public interface CampaignSales {

    /** At the campaign's price, by listing. */
    List<Sold> at(long campaignId);

    /** The same of one shop. */
    List<Sold> at(long campaignId, long shopId);

    /** All that these shops sold in orders placed in this time, by listing. */
    List<Sold> between(Collection<Long> shops, Instant from, Instant until);
}
