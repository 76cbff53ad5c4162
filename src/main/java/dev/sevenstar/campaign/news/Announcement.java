package dev.sevenstar.campaign.news;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Refused;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something the staff say to the shops of a campaign.
 *
 * @param reached how many shops have it
 * @param read by how many it was opened
 * @param remindedAt when those who had not opened it were told once more
 */
public record Announcement(
        long id,
        long campaignId,
        long version,
        Draft draft,
        NewsState state,
        int reached,
        int read,
        @Nullable Instant sentAt,
        @Nullable Instant remindedAt) {

    public static final int TITLE = 60;
    public static final int TEXT = 2_000;

    /** ◇ What is sent at once can still be withdrawn for so long. */
    public static final Duration AT_ONCE = Duration.ofMinutes(2);

    public static final Duration AHEAD_AT_MOST = Duration.ofDays(60);

    /**
     * As it is written.
     *
     * @param sendAt not before that
     */
    public record Draft(String title, String text, Readers readers, Instant sendAt) {

        public Draft {
            title = title.strip();
            text = text.strip();
            if (title.isEmpty() || title.length() > TITLE) throw new Refused("campaign.refused.news-title", TITLE);
            if (text.isEmpty() || text.length() > TEXT) throw new Refused("campaign.refused.news-text", TEXT);
        }
    }

    static Announcement write(long campaignId, Draft draft) {
        return new Announcement(Ids.next(), campaignId, 0, draft, NewsState.SCHEDULED, 0, 0, null, null);
    }

    public String number() {
        return Ids.text(id);
    }
}
