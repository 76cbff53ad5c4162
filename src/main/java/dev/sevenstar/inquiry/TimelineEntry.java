package dev.sevenstar.inquiry;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in an inquiry, as a page tells it: a message ({@code kind} BUYER, SELLER,
 * NOTE), a move to another state (MOVED) or an assignment (ASSIGNED).
 *
 * @param what the text of a message, the detail of a move, the name of the new assignee
 */
public record TimelineEntry(
        long id,
        String kind,
        @Nullable Long byId,
        String byName,
        String what,
        int fileCount,
        @Nullable String requestKey,
        List<AttachedFile> files,
        @Nullable Integer quantity,
        @Nullable Long targetFen,
        @Nullable InquiryState from,
        @Nullable InquiryState to,
        @Nullable LostReason reason,
        Instant at) {

    TimelineEntry with(List<AttachedFile> attached) {
        return new TimelineEntry(
                id,
                kind,
                byId,
                byName,
                what,
                fileCount,
                requestKey,
                attached,
                quantity,
                targetFen,
                from,
                to,
                reason,
                at);
    }
}
