package dev.sevenstar.privacy;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.privacy.DataSubject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is to be erased, or was.
 *
 * @param askedBy null: asked for again by the register, after a restore
 */
public record Erasure(
        long id,
        DataSubject subject,
        long subjectId,
        @Nullable Long askedBy,
        Instant askedAt,
        Instant dueAt,
        @Nullable Instant doneAt) {

    /** Names its job. */
    public String number() {
        return Ids.text(id);
    }

    public boolean isDone() {
        return doneAt != null;
    }
}
