package dev.sevenstar.shared;

/** The key of everything a shop owns; another shop's row cannot even be asked for. */
public record ShopKey(long shopId, long id) {

    public static ShopKey next(long shopId) {
        return new ShopKey(shopId, Ids.next());
    }

    public static ShopKey of(long shopId, String number) {
        return new ShopKey(shopId, Ids.parse(number));
    }

    public String number() {
        return Ids.text(id);
    }
}
