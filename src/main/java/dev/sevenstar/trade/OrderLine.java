package dev.sevenstar.trade;

import dev.sevenstar.listing.Markdown;
import dev.sevenstar.listing.Stock.Pieces;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Refused;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * What was ordered, frozen: the revision of the listing that the buyer saw, the SKU, the price and why.
 *
 * @param number from 1
 * @param markdown of what is sold at a special price: its pieces come out of that share
 * @param adjust what the seller put on or took off before payment
 * @param rebate what came back because it was cheaper in the end for all who bought together
 * @param shipped pieces that have left
 * @param unwanted pieces that were given back before they left, and stay
 */
public record OrderLine(
        int number,
        long listingId,
        int revision,
        String sku,
        String title,
        String label,
        @Nullable String coverHash,
        String unit,
        int quantity,
        Money unitPrice,
        Money amount,
        PriceReason reason,
        @Nullable Markdown markdown,
        Money adjust,
        Money rebate,
        int shipped,
        int unwanted) {

    /** What it costs after the seller's adjustment. */
    public Money charge() {
        return amount.plus(adjust);
    }

    public int toShip() {
        return quantity - shipped - unwanted;
    }

    /** Pieces of it as the shelf counts them. */
    Pieces pieces(int count) {
        return new Pieces(listingId, sku, count);
    }

    OrderLine adjusted(Money by) {
        if (amount.plus(by).fen() < 0) throw new Refused("trade.refused.line-below-zero", title);
        return with(by, rebate, shipped, unwanted);
    }

    OrderLine shipped(int pieces) {
        if (pieces < 1 || pieces > toShip()) throw new Refused("trade.refused.pieces-to-ship", title, toShip(), unit);
        return with(adjust, rebate, shipped + pieces, unwanted);
    }

    /** What has not left stays. */
    OrderLine restUnwanted() {
        return with(adjust, rebate, shipped, unwanted + toShip());
    }

    OrderLine rebated(Money back) {
        return with(adjust, back, shipped, unwanted);
    }

    private OrderLine with(Money nowAdjust, Money nowRebate, int nowShipped, int nowUnwanted) {
        return new OrderLine(
                number,
                listingId,
                revision,
                sku,
                title,
                label,
                coverHash,
                unit,
                quantity,
                unitPrice,
                amount,
                reason,
                markdown,
                nowAdjust,
                nowRebate,
                nowShipped,
                nowUnwanted);
    }

    /** What the pieces cost that have not left, rounded down to the fen. */
    Money unsent() {
        return Money.ofFen(BigInteger.valueOf(charge().fen())
                .multiply(BigInteger.valueOf(toShip()))
                .divide(BigInteger.valueOf(quantity))
                .longValueExact());
    }
}
