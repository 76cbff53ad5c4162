package dev.sevenstar.payment.partner;

/** What a partner's answer means, told once and in the transaction that keeps the answer. */
public interface PartnerOutcome {

    PartnerAct act();

    /** Whether it means something here; of all who wait for an act, one hears of a request. */
    default boolean hears(PartnerRequest request) {
        return request.act() == act();
    }

    void done(PartnerRequest request);

    /** @param reason in the partner's words */
    void refused(PartnerRequest request, String reason);
}
