package dev.sevenstar.inquiry;

import java.util.Arrays;
import java.util.Locale;

/** The saved views of the inbox. */
public enum InboxView {
    ALL,
    UNREAD,
    MINE,
    UNASSIGNED,
    DUE_SOON,
    OVERDUE,
    WAITING,
    CLOSED,
    SPAM;

    /** As the address says it; anything unknown is {@link #ALL}. */
    public static InboxView of(String slug) {
        return Arrays.stream(values())
                .filter(v -> v.slug().equals(slug))
                .findFirst()
                .orElse(ALL);
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String key() {
        return "inquiry.view." + slug();
    }

    /** The first answer is still due. */
    boolean due() {
        return this == DUE_SOON || this == OVERDUE;
    }

    Pile pile() {
        return switch (this) {
            case CLOSED -> Pile.DONE;
            case SPAM -> Pile.SPAM;
            default -> Pile.LIVE;
        };
    }
}
