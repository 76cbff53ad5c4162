package dev.sevenstar.inquiry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to say.
 *
 * @param requestKey made by the form; the same key twice is one message
 */
public record MessageContent(
        String text, List<AttachedFile> files, @Nullable String requestKey) {

    public MessageContent {
        text = text.replace("\r\n", "\n").strip();
        files = List.copyOf(files);
        if (text.isEmpty() && files.isEmpty()) throw new IllegalArgumentException("nothing said");
        if (text.length() > InquiryLimits.BODY) throw new IllegalArgumentException("too long");
        if (files.size() > InquiryLimits.ATTACHMENTS) throw new IllegalArgumentException("too many files");
    }

    public static MessageContent of(String text) {
        return new MessageContent(text, List.of(), null);
    }
}
