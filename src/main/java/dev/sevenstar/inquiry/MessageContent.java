package dev.sevenstar.inquiry;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to say.
 *
 * @param files how many files came with the form; media holds them under {@link InquiryFiles#subject}
 * @param requestKey made by the form; the same key twice is one message
 */
public record MessageContent(
        String text, int files, @Nullable String requestKey) {

    public MessageContent {
        text = text.replace("\r\n", "\n").strip();
        if (text.isEmpty() && files == 0) throw new IllegalArgumentException("nothing said");
        if (text.length() > InquiryLimits.BODY) throw new IllegalArgumentException("too long");
        if (files < 0 || files > InquiryLimits.ATTACHMENTS) throw new IllegalArgumentException("too many files");
    }

    public static MessageContent of(String text) {
        return new MessageContent(text, 0, null);
    }
}
