package dev.sevenstar.campaign.groupbuy;

import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.ShopKey;
import org.jspecify.annotations.Nullable;

/**
 * A group-buy takes nobody any more.
 *
 * @param price of a piece for everybody; null if everybody gets everything back
 */
public record GroupBuyDecided(
        ShopKey key, String title, @Nullable Money price) {}
