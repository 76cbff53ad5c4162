package dev.sevenstar.logistics;

import dev.sevenstar.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * When transport costs nothing: to these regions, if everything that is set is reached.
 *
 * @param fromPieces from so many pieces on; null: any
 * @param fromAmount from goods of this price on; null: any
 * @param underGrams while the consignment weighs no more; null: any. Where nobody knows the weight it is not met
 */
public record FreeShipping(
        Area area,
        @Nullable Integer fromPieces,
        @Nullable Money fromAmount,
        @Nullable Integer underGrams) {

    public FreeShipping {
        if (fromPieces == null && fromAmount == null && underGrams == null && area.isEverywhere())
            throw new IllegalArgumentException("a template whose freight is always free has a fee of nothing");
    }

    public boolean isMet(String regionCode, Consignment load) {
        return area.covers(regionCode)
                && (fromPieces == null || load.pieces() >= fromPieces)
                && (fromAmount == null || !load.goods().isBelow(fromAmount))
                && (underGrams == null || load.grams() > 0 && load.grams() <= underGrams);
    }
}
