package dev.sevenstar.identity;

import java.util.Locale;
import java.util.Set;

/**
 * What a person is in a shop, and the rights that come with it. Of an order, {@code order} is to see it,
 * {@code trade} to send its goods, {@code price} to change what it costs or call it off, {@code refund} to give
 * money back; {@code money} is everything else that the shop earns, holds and lends; {@code export} takes lists
 * out of the house.
 */
public enum Role {
    OWNER("shop", "listing", "inquiry", "order", "trade", "price", "refund", "money", "export"),
    OPERATOR("listing", "inquiry", "order", "trade", "price", "refund", "export"),
    SERVICE("inquiry", "order", "trade", "price"),
    FINANCE("order", "refund", "money", "export"),
    WAREHOUSE("order", "trade");

    private final Set<String> rights;

    Role(String... rights) {
        this.rights = Set.of(rights);
    }

    public Set<String> rights() {
        return rights;
    }

    /** Key of the word for it. */
    public String key() {
        return "identity.role." + name().toLowerCase(Locale.ROOT);
    }
}
