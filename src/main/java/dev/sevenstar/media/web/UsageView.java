package dev.sevenstar.media.web;

import dev.sevenstar.media.Space;
import dev.sevenstar.media.Weights;

/** How full the shop's space is, ready to draw. */
record UsageView(String used, String total, int percent) {

    static UsageView of(Space.Usage usage) {
        return new UsageView(Weights.text(usage.used()), Weights.text(usage.total()), usage.percent());
    }
}
