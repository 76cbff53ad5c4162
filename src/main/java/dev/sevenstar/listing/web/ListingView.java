package dev.sevenstar.listing.web;

import dev.sevenstar.listing.Draft;
import dev.sevenstar.listing.ListingState;
import dev.sevenstar.listing.RevisionState;
import dev.sevenstar.shared.Times;
import org.jspecify.annotations.Nullable;

/** A listing's own page in the workbench: where it stands and what can be done with it. */
record ListingView(
        String number,
        String title,
        String state,
        String tone,
        String revision,
        boolean open,
        boolean online,
        boolean reviewing,
        boolean deleted,
        boolean publishable,
        @Nullable String publishedAt,
        @Nullable String expiresAt,
        @Nullable String scheduledAt,
        String updatedAt) {

    static ListingView of(Draft draft, Phrases phrases) {
        var listing = draft.listing();
        return new ListingView(
                listing.number(),
                draft.content().title().isEmpty()
                        ? phrases.text("listing.untitled")
                        : draft.content().title(),
                listing.state().key(),
                tone(listing.state()),
                listing.revision() == RevisionState.NONE
                        ? ""
                        : listing.revision().key(),
                listing.isOpen(),
                listing.isOnline(),
                listing.isInReview(),
                listing.state() == ListingState.DELETED,
                draft.assessment().isPublishable(),
                listing.publishedAt().map(Times::minute).orElse(null),
                listing.expiresAt().map(Times::minute).orElse(null),
                listing.scheduledAt().map(Times::minute).orElse(null),
                Times.minute(listing.updatedAt()));
    }

    static String tone(ListingState state) {
        return switch (state) {
            case ONLINE -> "green";
            case IN_REVIEW -> "amber";
            case REJECTED -> "red";
            case DRAFT, OFFLINE, EXPIRED, DELETED -> "";
        };
    }
}
