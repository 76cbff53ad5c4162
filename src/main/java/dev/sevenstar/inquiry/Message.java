package dev.sevenstar.inquiry;

import dev.sevenstar.shared.Ids;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something said in an inquiry; never changed afterwards. */
record Message(
        long id,
        MessageKind kind,
        Author author,
        MessageContent content,
        @Nullable Ask ask,
        Instant at) {

    static Message of(MessageKind kind, Author author, MessageContent content, @Nullable Ask ask, Instant at) {
        return new Message(Ids.next(), kind, author, content, ask, at);
    }

    String preview() {
        var line = content.text().replaceAll("\\s+", " ");
        if (line.length() <= InquiryLimits.PREVIEW) return line;
        var end = Character.isHighSurrogate(line.charAt(InquiryLimits.PREVIEW - 1))
                ? InquiryLimits.PREVIEW - 1
                : InquiryLimits.PREVIEW;
        return line.substring(0, end) + "…";
    }
}
