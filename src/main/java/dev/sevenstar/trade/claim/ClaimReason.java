package dev.sevenstar.trade.claim;

import dev.sevenstar.trade.Order;
import dev.sevenstar.trade.OrderState;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Why a buyer wants money back; which reasons have to be shown, and which speak for the freight too. */
public enum ClaimReason {
    CHANGED_MIND(false, false, When.ALWAYS),
    NOT_SHIPPED_IN_TIME(false, true, When.BEFORE_SHIPMENT),
    AGREED_WITH_SELLER(false, true, When.ALWAYS),
    REST_UNWANTED(false, false, When.SHIPPED_IN_PART),
    NEVER_ARRIVED(false, true, When.AFTER_SHIPMENT),
    TOO_FEW(true, false, When.AFTER_SHIPMENT),
    NOT_AS_DESCRIBED(true, true, When.AFTER_SHIPMENT),
    BAD_QUALITY(true, true, When.AFTER_SHIPMENT),
    DAMAGED(true, true, When.AFTER_SHIPMENT),
    WRONG_GOODS(true, true, When.AFTER_SHIPMENT);

    private enum When {
        BEFORE_SHIPMENT,
        SHIPPED_IN_PART,
        AFTER_SHIPMENT,
        ALWAYS
    }

    private final boolean evidence;
    private final boolean freight;
    private final When when;

    ClaimReason(boolean evidence, boolean freight, When when) {
        this.evidence = evidence;
        this.freight = freight;
        this.when = when;
    }

    /** Whether pictures have to come with it. */
    public boolean needsEvidence() {
        return evidence;
    }

    /** Whether the freight may be asked back too once something was sent. */
    public boolean coversFreight() {
        return freight;
    }

    /** Those that fit what has left of the goods. */
    public static List<ClaimReason> of(Order order) {
        return Arrays.stream(values()).filter(reason -> reason.fits(order)).toList();
    }

    private boolean fits(Order order) {
        return switch (when) {
            case BEFORE_SHIPMENT -> !order.isShippedInPart();
            case SHIPPED_IN_PART -> order.isShippedInPart() && order.state() == OrderState.AWAITING_SHIPMENT;
            case AFTER_SHIPMENT -> order.isShippedInPart();
            case ALWAYS -> true;
        };
    }

    /** Whether it is about what has not left, which then stays. */
    boolean endsTheRest() {
        return this == REST_UNWANTED;
    }

    public String key() {
        return "trade.claim-reason." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
