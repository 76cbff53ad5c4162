package dev.sevenstar.inquiry;

import org.jspecify.annotations.Nullable;

/** Who does something to an inquiry. */
public record Author(Party party, @Nullable Long personId, String name) {

    public static final Author HOUSE = new Author(Party.SYSTEM, null, "");

    public static Author colleague(long personId, String name) {
        return new Author(Party.SHOP, personId, name);
    }

    static Author of(Asker buyer) {
        return new Author(Party.BUYER, buyer.person(), buyer.name());
    }
}
