package dev.sevenstar.trade.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a purchase contract says, ready for its paper.
 *
 * @param promise how soon the goods leave; null where nothing was promised
 */
record Contract(
        String number,
        String day,
        String seller,
        String buyer,
        List<LineView> lines,
        List<SumView> sums,
        PlanView plan,
        String receiver,
        String address,
        @Nullable String promise,
        String message) {}
