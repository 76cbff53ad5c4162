package dev.sevenstar.inquiry;

import org.jspecify.annotations.Nullable;

/**
 * What either side has not read yet, and up to which message it has read.
 *
 * @param unreadRank the rank by activity while the shop has something to read, else null: the unread in order
 */
public record Reading(int shopUnread, @Nullable Long unreadRank, int buyerUnread, long shopReadId, long buyerReadId) {

    static final Reading NOTHING = new Reading(0, null, 0, 0, 0);

    Reading forShop(int unread, long activity) {
        return new Reading(unread, unread > 0 ? activity : null, buyerUnread, shopReadId, buyerReadId);
    }

    Reading moreForBuyer() {
        return new Reading(shopUnread, unreadRank, buyerUnread + 1, shopReadId, buyerReadId);
    }
}
