package dev.sevenstar.payment.partner;

import java.util.Set;

/** The line to one or several partners. What it sends may arrive twice, and carries the request's key. */
public interface PartnerPort {

    Set<Partner> partners();

    /** Plays a partner where there is no other line to it. */
    default boolean isSimulated() {
        return false;
    }

    /** Where the buyer pays what a request to collect asks for; a whole address, or a path of the market's own. */
    String page(PartnerRequest request);

    /**
     * @return what the partner says at once
     * @throws PartnerAway if nobody knows whether it was heard
     */
    PartnerAnswer ask(PartnerRequest request);

    /**
     * What became of an earlier request.
     *
     * @throws PartnerAway if nobody knows now
     */
    PartnerAnswer query(PartnerRequest request);
}
