package dev.sevenstar.payment;

import java.util.Locale;
import java.util.Set;

/** Where an instalment stands: {@code planned → due → paid → released | refunded | overdue | cancelled}. */
public enum InstalmentState {
    PLANNED,
    DUE,
    OVERDUE,
    PAID,
    RELEASED,
    REFUNDED,
    CANCELLED;

    private static final Set<InstalmentState> OPEN = Set.of(PLANNED, DUE, OVERDUE);

    boolean canBecome(InstalmentState next) {
        return switch (this) {
            case PLANNED -> next == DUE || next == CANCELLED;
            case DUE -> next == PAID || next == OVERDUE || next == CANCELLED;
            case OVERDUE -> next == PAID || next == CANCELLED;
            case PAID -> next == RELEASED || next == REFUNDED;
            case RELEASED -> next == REFUNDED;
            case REFUNDED, CANCELLED -> false;
        };
    }

    /** Nobody has paid it yet, and somebody still may have to. */
    public boolean isOpen() {
        return OPEN.contains(this);
    }

    /** Can be paid now. */
    public boolean isPayable() {
        return this == DUE || this == OVERDUE;
    }

    public boolean isPaid() {
        return this == PAID || this == RELEASED || this == REFUNDED;
    }

    /** Key of its word. */
    public String key() {
        return "payment.instalment-state." + name().toLowerCase(Locale.ROOT);
    }
}
