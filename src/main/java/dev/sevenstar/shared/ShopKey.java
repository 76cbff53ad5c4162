package dev.sevenstar.shared;

import java.time.Instant;

/** The key of everything a shop owns; another shop's row cannot even be asked for. */
public record ShopKey(long shopId, long id) {

    public static ShopKey next(long shopId) {
        return new ShopKey(shopId, Ids.next());
    }

    /** For what is looked up by its day: the number tells when the house says that it came to be. */
    public static ShopKey next(long shopId, Instant at) {
        return new ShopKey(shopId, Ids.next(at));
    }

    public static ShopKey of(long shopId, String number) {
        return new ShopKey(shopId, Ids.parse(number));
    }

    public String number() {
        return Ids.text(id);
    }
}
