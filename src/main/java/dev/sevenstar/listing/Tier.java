package dev.sevenstar.listing;

import dev.sevenstar.shared.Money;
import org.jspecify.annotations.Nullable;

/** From this quantity on, this price. A draft may know only one of the two. */
public record Tier(@Nullable Integer from, @Nullable Money price) {

    public static Tier of(int from, String yuan) {
        return new Tier(from, Money.parseYuan(yuan));
    }
}
