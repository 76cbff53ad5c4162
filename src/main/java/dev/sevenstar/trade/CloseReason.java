package dev.sevenstar.trade;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Why an order ended early; who may give it as a reason. */
public enum CloseReason {
    CHANGED_MIND(Side.BUYER),
    WRONG_ORDER(Side.BUYER),
    CHEAPER_ELSEWHERE(Side.BUYER),
    NO_ANSWER(Side.BUYER),
    OUT_OF_STOCK(Side.SELLER),
    CANNOT_DELIVER_THERE(Side.SELLER),
    ASKED_BY_BUYER(Side.SELLER),
    NOT_PAID_IN_TIME(Side.HOUSE),
    NO_CREDIT(Side.HOUSE),
    REFUNDED(Side.HOUSE),
    REFUSED_AT_THE_DOOR(Side.HOUSE),
    GROUP_FAILED(Side.HOUSE),
    DECIDED(Side.PLATFORM);

    private final Side by;

    CloseReason(Side by) {
        this.by = by;
    }

    public static List<CloseReason> of(Side side) {
        return Arrays.stream(values()).filter(reason -> reason.by == side).toList();
    }

    public String key() {
        return "trade.close-reason." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
