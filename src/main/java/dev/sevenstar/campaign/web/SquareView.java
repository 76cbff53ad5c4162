package dev.sevenstar.campaign.web;

import dev.sevenstar.campaign.Stage;
import java.util.Locale;

/** What of the square is looked at. */
enum SquareView {
    /** Shops can register now. */
    OPEN,
    /** Shops can register later. */
    COMING,
    /** Registration is over, the sale is not. */
    UNDER_WAY,
    /** What the shop has saved, whenever it is. */
    SAVED,
    /** Over; of these only those that the shop took part in. */
    OVER;

    boolean shows(Stage stage) {
        if (this == SAVED) return true;
        return switch (stage) {
            case REGISTERING -> this == OPEN;
            case UPCOMING -> this == COMING;
            case REVIEWING, WARMING_UP, LIVE -> this == UNDER_WAY;
            case ENDED -> this == OVER;
        };
    }

    String key() {
        return "campaign.view." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
