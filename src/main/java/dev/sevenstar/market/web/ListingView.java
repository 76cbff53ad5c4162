package dev.sevenstar.market.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A listing as its page shows it, in ready words. */
record ListingView(
        String number,
        String title,
        String subtitle,
        List<Crumb> crumbs,
        List<Pic> pictures,
        @Nullable Film video,
        boolean privatePictures,
        int stars,
        String starsText,
        List<TierRow> tiers,
        @Nullable String priceLine,
        @Nullable String priceNote,
        List<String> tags,
        String promise,
        List<ParamRow> terms,
        List<ParamRow> params,
        List<Block> blocks,
        boolean soldOut,
        String askHref,
        @Nullable SpecialView special,
        @Nullable GroupBuyCard group) {

    /** @param large 750 px, {@code small} 64 px */
    record Pic(String id, String large, String srcset, String small, String alt) {}

    record Film(String src, String poster, String length) {}

    record TierRow(String range, String price, @Nullable String was, boolean on) {}

    /**
     * A price that is lower for a while.
     *
     * @param until as a browser reads a moment
     * @param now when this was written
     * @param ends the end in words
     */
    record SpecialView(String label, String href, String until, String now, String ends) {}

    record ParamRow(String name, String value) {}

    /** @param html cleaned */
    record Block(
            String kind,
            String heading,
            @Nullable String html,
            List<Pic> pictures,
            List<CardRow> cards,
            @Nullable Film video) {}
}
