package dev.sevenstar.market;

import java.util.List;

/**
 * Finds listings for buyers. Behind it stands an index in a folder of this node; a search server can
 * stand there as well, so the contract speaks of listings and words only and hands out no position
 * that would have to be counted through (pages follow each other by cursor).
 */
public interface ListingSearch {

    /**
     * One page of what the query asks for, best first. Words are matched in Chinese, in pinyin (whole
     * or initials) and as sizes and codes in any spelling. When nothing holds all the words, a
     * corrected or shorter question is answered instead and {@link Found} says which.
     *
     * @throws BadCursor if the cursor was not given out for this ordering
     */
    Found find(ListingQuery query);

    /** The first page of exactly what the query asks for, and nothing else about it. */
    List<Card> first(ListingQuery query);

    /** What the words typed so far may become, the most frequent first. */
    List<String> suggest(String typed, int most);

    /** Listings like this one, the most alike first; the listing itself may be gone already. */
    List<Card> similar(String title, long categoryId, long exceptListingId, int most);

    /** The cursor is none of ours. */
    class BadCursor extends RuntimeException {

        public BadCursor() {
            super("bad cursor", null, false, false);
        }
    }
}
