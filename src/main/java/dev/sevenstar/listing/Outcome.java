package dev.sevenstar.listing;

import java.util.List;

/** What came of an attempt to publish: buyers see it, it waits for the review, or the reasons why neither. */
public record Outcome(Kind kind, List<Reason> reasons) {

    public enum Kind {
        PUBLISHED,
        IN_REVIEW,
        BLOCKED
    }

    static final Outcome PUBLISHED = new Outcome(Kind.PUBLISHED, List.of());

    static Outcome inReview(List<Reason> warnings) {
        return new Outcome(Kind.IN_REVIEW, warnings);
    }

    static Outcome blocked(List<Reason> blockers) {
        return new Outcome(Kind.BLOCKED, blockers);
    }

    public boolean isPublished() {
        return kind == Kind.PUBLISHED;
    }

    public boolean isBlocked() {
        return kind == Kind.BLOCKED;
    }
}
