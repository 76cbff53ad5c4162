package dev.sevenstar.inquiry.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reply being written.
 *
 * @param quoted it names a price
 * @param seen the last message on the screen when it was written
 * @param problem what is wrong with it, null for nothing
 * @param overtaken somebody wrote meanwhile; sending again sends it anyway
 */
record ReplyForm(
        String text,
        @Nullable String seen,
        String requestKey,
        boolean quoted,
        @Nullable String problem,
        boolean overtaken) {

    static ReplyForm begun(String text) {
        return new ReplyForm(text, null, UUID.randomUUID().toString(), false, null, false);
    }

    ReplyForm with(String said) {
        return new ReplyForm(text, seen, requestKey, quoted, said, false);
    }

    ReplyForm overtakenByOthers() {
        return new ReplyForm(text, seen, requestKey, quoted, null, true);
    }
}
