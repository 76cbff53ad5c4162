package dev.sevenstar.payment.partner;

/** What a partner's answer means, told once and in the transaction that keeps the answer. */
public interface PartnerOutcome {

    PartnerAct act();

    void done(PartnerRequest request);

    /** @param reason in the partner's words */
    void refused(PartnerRequest request, String reason);
}
