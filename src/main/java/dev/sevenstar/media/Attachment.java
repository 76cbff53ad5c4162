package dev.sevenstar.media;

import dev.sevenstar.shared.Ids;
import java.time.Instant;

/** A file that goes with a message; only ever downloaded, never shown in the page. */
public record Attachment(
        long id,
        String subjectType,
        long subjectId,
        String hash,
        Kind kind,
        long bytes,
        String name,
        long addedBy,
        Instant addedAt) {

    public enum Kind {
        PICTURE("image/jpeg"),
        PDF("application/pdf"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        public String type() {
            return type;
        }
    }

    boolean isSame(String hash, String name) {
        return this.hash.equals(hash) && this.name.equals(name);
    }

    public String number() {
        return Ids.text(id);
    }

    public String url() {
        return "/my/attachments/" + number();
    }

    /** Like {@code 318 KB}. */
    public String weight() {
        return Weights.text(bytes);
    }
}
