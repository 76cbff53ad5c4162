package dev.sevenstar.payment.partner;

/** The partner cannot be reached now, or answers nonsense; asked again later it may have heard all the same. */
public class PartnerAway extends RuntimeException {

    public PartnerAway(String message) {
        super(message);
    }

    public PartnerAway(String message, Throwable cause) {
        super(message, cause);
    }
}
