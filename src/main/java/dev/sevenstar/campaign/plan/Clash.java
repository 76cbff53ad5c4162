package dev.sevenstar.campaign.plan;

import java.util.List;
import java.util.Locale;

/**
 * What can't go well together.
 *
 * @param among the activities, by their ids in the order of their days
 * @param wanted pieces of all of them together
 * @param there pieces in stock now
 */
public record Clash(Rule rule, long listingId, List<Participation> among, long wanted, long there) {

    /** What may be wrong. */
    public enum Rule {
        /** The listing is in two activities on the same day. */
        SAME_DAYS,
        /** One activity would hold the price that the other wants to set. */
        PRICE_LOCKED,
        /** More is promised than there is. */
        STOCK_SHORT;

        public String key() {
            return "campaign.plan.clash." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Clash {
        among = List.copyOf(among);
    }

    public boolean concerns(long activityId) {
        return among.stream().anyMatch(each -> each.activityId() == activityId);
    }
}
