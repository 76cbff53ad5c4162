package dev.sevenstar.campaign.web.review;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.ShopKey;
import java.util.List;

/** A listing as the desk's forms name it: its shop's number, a dash, its own. */
final class Picked {

    private Picked() {}

    static String text(ShopKey listing) {
        return Ids.text(listing.shopId()) + "-" + listing.number();
    }

    /** @throws NotFound if one is no such name */
    static List<ShopKey> read(List<String> picks) {
        return picks.stream().map(Picked::read).distinct().toList();
    }

    private static ShopKey read(String pick) {
        var dash = pick.indexOf('-');
        if (dash < 0) throw new NotFound();
        return new ShopKey(Ids.parse(pick.substring(0, dash)), Ids.parse(pick.substring(dash + 1)));
    }
}
