package dev.sevenstar.logistics;

import java.util.Locale;

/** How far a carrier that collects at the door has come, by the numbers the trade uses (facts §2.3). */
public enum CodStatus {
    WAITING(10),
    ACCEPTED(20),
    PICKED_UP(30),
    SIGNED(100),
    DECLINED(-20),
    PICKUP_FAILED(-30),
    SIGN_FAILED(-100);

    private final int number;

    CodStatus(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    public String key() {
        return "logistics.cod." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What failed is told by how far the parcel had come before. */
    static CodStatus of(Parcel parcel) {
        return switch (parcel.state()) {
            case CONSIGN -> WAITING;
            case ACCEPT -> ACCEPTED;
            case TRANSPORT, DELIVERING, AGENT_SIGN -> PICKED_UP;
            case SIGN -> SIGNED;
            case FAILED ->
                parcel.hasReached(TraceNode.TRANSPORT)
                        ? SIGN_FAILED
                        : parcel.hasReached(TraceNode.ACCEPT) ? PICKUP_FAILED : DECLINED;
        };
    }
}
