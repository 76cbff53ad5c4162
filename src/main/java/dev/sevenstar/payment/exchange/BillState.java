package dev.sevenstar.payment.exchange;

import java.util.Locale;

/**
 * Where a bill stands: {@code offered → endorsed to the shop → signed | refused → (discounted) → presented → paid |
 * dishonoured → recourse}. One that is still in the shop's hands may be given back when all that it paid was refunded.
 */
public enum BillState {
    /** The buyer says that it will be endorsed. */
    OFFERED(Pile.COMING),
    /** It waits in the system of bills for the shop's signature. */
    ENDORSED(Pile.COMING),
    SIGNED(Pile.HELD),
    REFUSED(Pile.BACK),
    /** The buyer took it back before the shop had signed. */
    WITHDRAWN(Pile.BACK),
    /** Sold to a bank before its day. */
    DISCOUNTED(Pile.MONEY),
    PRESENTED(Pile.PRESENTED),
    PAID(Pile.MONEY),
    DISHONOURED(Pile.TROUBLE),
    /** The buyer who endorsed it is asked for the money. */
    RECOURSE(Pile.TROUBLE),
    RECOVERED(Pile.MONEY),
    /** The shop endorsed it back to the buyer, because what it had paid was refunded. */
    RETURNED(Pile.BACK);

    /** What lies together on a shop's desk. */
    public enum Pile {
        COMING,
        HELD,
        PRESENTED,
        TROUBLE,
        MONEY,
        BACK;

        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String key() {
            return "payment.exchange.pile." + slug();
        }
    }

    private final Pile pile;

    BillState(Pile pile) {
        this.pile = pile;
    }

    public Pile pile() {
        return pile;
    }

    boolean canBecome(BillState next) {
        return switch (this) {
            case OFFERED -> next == ENDORSED || next == REFUSED || next == WITHDRAWN;
            case ENDORSED -> next == SIGNED || next == REFUSED || next == WITHDRAWN;
            case SIGNED -> next == DISCOUNTED || next == PRESENTED || next == RETURNED;
            case PRESENTED -> next == PAID || next == DISHONOURED;
            case DISHONOURED -> next == RECOURSE;
            case RECOURSE -> next == RECOVERED;
            case REFUSED, WITHDRAWN, DISCOUNTED, PAID, RECOVERED, RETURNED -> false;
        };
    }

    /** Before the shop has signed or refused. */
    public boolean isComing() {
        return pile == Pile.COMING;
    }

    /** In the shop's hands, to be money later. */
    public boolean isHeld() {
        return pile == Pile.HELD || pile == Pile.PRESENTED || pile == Pile.TROUBLE;
    }

    public String key() {
        return "payment.exchange.state." + name().toLowerCase(Locale.ROOT);
    }
}
