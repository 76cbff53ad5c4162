package dev.sevenstar.payment.credit;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.ShopKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A buyer asks a shop for a credit line, or for a better one.
 *
 * @param answer what the shop asked or said, empty before it did
 */
public record Application(
        long shopId,
        long id,
        long version,
        long buyerPerson,
        String buyerName,
        Wish wish,
        ApplicationState state,
        Instant askedAt,
        @Nullable Instant answeredAt,
        String answer,
        String byName) {

    /** What a buyer wants. */
    public record Wish(String company, Money limit, PaymentTerm term, String reason) {}

    public ShopKey key() {
        return new ShopKey(shopId, id);
    }

    public String number() {
        return Ids.text(id);
    }
}
