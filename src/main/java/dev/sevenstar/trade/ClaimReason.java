package dev.sevenstar.trade;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Why a buyer wants money back; which reasons have to be shown, and which speak for the freight too. */
public enum ClaimReason {
    CHANGED_MIND(false, false, true),
    NOT_SHIPPED_IN_TIME(false, true, true),
    AGREED_WITH_SELLER(false, true, true),
    NEVER_ARRIVED(false, true, true),
    TOO_FEW(true, false, false),
    NOT_AS_DESCRIBED(true, true, false),
    BAD_QUALITY(true, true, false),
    DAMAGED(true, true, false),
    WRONG_GOODS(true, true, false);

    private final boolean evidence;
    private final boolean freight;
    private final boolean beforeReceipt;

    ClaimReason(boolean evidence, boolean freight, boolean beforeReceipt) {
        this.evidence = evidence;
        this.freight = freight;
        this.beforeReceipt = beforeReceipt;
    }

    /** Whether pictures have to come with it. */
    public boolean needsEvidence() {
        return evidence;
    }

    /** Whether the freight may be asked back too. */
    public boolean coversFreight() {
        return freight;
    }

    public static List<ClaimReason> beforeReceipt() {
        return Arrays.stream(values()).filter(reason -> reason.beforeReceipt).toList();
    }

    public String key() {
        return "trade.claim-reason." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
