package dev.sevenstar.identity;

import java.util.Locale;
import java.util.Set;

/** What a person is in a shop, and the rights that come with it. */
public enum Role {
    OWNER("shop", "listing", "inquiry", "trade", "money"),
    OPERATOR("listing", "inquiry", "trade"),
    SERVICE("inquiry", "trade"),
    FINANCE("money"),
    WAREHOUSE("trade");

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
