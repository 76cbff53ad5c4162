package dev.sevenstar.market.web;

import dev.sevenstar.market.web.Results.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of a listing page that answers the quantities one types.
 *
 * @param orderable whether it can be ordered on the spot, without asking first
 */
record OrderView(
        boolean orderable,
        List<SkuRow> rows,
        List<Choice> groups,
        String group,
        String quantity,
        String total,
        List<String> hints,
        @Nullable String next,
        @Nullable String warning,
        List<Destination> destinations,
        @Nullable String freight) {

    record SkuRow(
            String label,
            String price,
            @Nullable String was,
            String stock,
            String picture,
            String quantity,
            int most,
            boolean soldOut) {}

    record Destination(String code, String name, boolean on) {}
}
