package dev.sevenstar.campaign.registration;

import dev.sevenstar.campaign.Stage;
import java.util.Locale;
import java.util.Set;

/** Where a listing stands that a shop brings to a campaign. */
public enum EntryState {
    /** Being written; nobody but the shop sees it. */
    DRAFT,
    /** Waits for the staff. */
    SUBMITTED,
    /** To be mended by the shop, with a reason. */
    RETURNED,
    /** Takes part, and is held until the end. */
    APPROVED,
    /** Takes no part, with a reason. */
    REJECTED,
    /** Takes part, but its shop has asked to take it back before the warm-up. */
    LEAVING,
    WITHDRAWN;

    public boolean canBecome(EntryState next) {
        return edges().contains(next);
    }

    private Set<EntryState> edges() {
        return switch (this) {
            case DRAFT -> Set.of(SUBMITTED);
            case SUBMITTED -> Set.of(APPROVED, RETURNED, REJECTED, WITHDRAWN);
            case RETURNED -> Set.of(SUBMITTED, WITHDRAWN);
            case APPROVED -> Set.of(LEAVING, SUBMITTED, WITHDRAWN);
            case LEAVING -> Set.of(APPROVED, WITHDRAWN);
            case REJECTED -> Set.of(SUBMITTED);
            case WITHDRAWN -> Set.of(DRAFT);
        };
    }

    /** The shop may write it. */
    public boolean isOpen() {
        return this == DRAFT || this == RETURNED;
    }

    /** The shop may hand it in: while the staff review, only what they have returned. */
    public boolean isOpenAt(Stage stage) {
        return stage == Stage.REVIEWING ? this == RETURNED : isOpen();
    }

    /** The shop may write it, or bring it again. */
    public boolean isWritable() {
        return isOpen() || this == WITHDRAWN;
    }

    /** Nobody but the shop has seen it. */
    public boolean isDroppable() {
        return this == DRAFT;
    }

    /** The listing is held. */
    public boolean isHeld() {
        return this == APPROVED || this == LEAVING;
    }

    public String key() {
        return "campaign.entry." + name().toLowerCase(Locale.ROOT);
    }
}
