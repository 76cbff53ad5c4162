package dev.sevenstar.campaign.web.review;

import dev.sevenstar.campaign.registration.EntryState;
import dev.sevenstar.shared.NotFound;
import java.util.Arrays;
import java.util.Locale;

/** The parts of the desk. */
enum DeskView {
    /** What waits and nobody else is looking at. */
    WAITING(EntryState.SUBMITTED),
    MINE(EntryState.SUBMITTED),
    /** All that waits. */
    ALL(EntryState.SUBMITTED),
    LEAVING(EntryState.LEAVING),
    APPROVED(EntryState.APPROVED),
    RETURNED(EntryState.RETURNED),
    REJECTED(EntryState.REJECTED);

    private final EntryState state;

    DeskView(EntryState state) {
        this.state = state;
    }

    EntryState state() {
        return state;
    }

    /** Whether something is to be said to each. */
    boolean isUndecided() {
        return state == EntryState.SUBMITTED;
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws NotFound if there is none */
    static DeskView of(String slug) {
        return Arrays.stream(values())
                .filter(view -> view.slug().equals(slug))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
