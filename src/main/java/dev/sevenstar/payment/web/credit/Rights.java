package dev.sevenstar.payment.web.credit;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.shared.NotFound;

/** Rights that are asked for beside the one that opens a page. */
final class Rights {

    private Rights() {}

    /** Who looks after money may still be one who takes no lists out of the house. */
    static void toExport(Seat seat) {
        if (!seat.may("export")) throw new NotFound();
    }
}
