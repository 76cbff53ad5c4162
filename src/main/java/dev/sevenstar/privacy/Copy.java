package dev.sevenstar.privacy;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.privacy.DataSubject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A copy somebody asked for.
 *
 * @param hash where its file lies; null until it is made
 * @param goneAt until when it can be fetched
 */
public record Copy(
        long id,
        DataSubject subject,
        long subjectId,
        long askedBy,
        Instant askedAt,
        @Nullable String hash,
        @Nullable Long bytes,
        @Nullable Long recordCount,
        @Nullable Long fileCount,
        @Nullable Instant goneAt) {

    /** Names its job. */
    public String number() {
        return Ids.text(id);
    }

    public boolean isReady() {
        return hash != null;
    }
}
