package dev.sevenstar.inquiry;

import org.jspecify.annotations.Nullable;

/**
 * What the inbox is asked for.
 *
 * @param person the colleague whose own inquiries {@link InboxView#MINE} means
 * @param text in buyer, company, title or last message; empty for all
 * @param cursor where the page begins, 0 for the first
 */
public record InboxQuery(
        long shopId,
        long person,
        InboxView view,
        @Nullable InquiryState state,
        long listing,
        String text,
        long cursor) {

    public static InboxQuery of(long shopId, long person, InboxView view) {
        return new InboxQuery(shopId, person, view, null, 0, "", 0);
    }
}
