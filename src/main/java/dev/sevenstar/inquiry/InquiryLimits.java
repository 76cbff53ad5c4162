package dev.sevenstar.inquiry;

import java.time.Duration;

/** The numbers of the inquiry, in one place. */
public final class InquiryLimits {

    public static final int BODY = 2_000;
    public static final int ATTACHMENTS = 5;
    public static final long ATTACHMENT_BYTES = 10L * 1024 * 1024;
    public static final int LARGEST_QUANTITY = 99_999_999;
    /** Asking again about the same listing within this time goes on with the same inquiry. */
    public static final Duration JOINS_WITHIN = Duration.ofHours(24);
    /** Working time until the first answer is due; half of it turns the clock amber. */
    public static final Duration FIRST_ANSWER = Duration.ofHours(4);

    public static final int ASKS_PER_HOUR = 20;
    public static final int MESSAGES_PER_HOUR = 120;
    public static final int FILES_PER_HOUR = 60;
    public static final int LETTERS_PER_HOUR = 5;
    public static final Duration LINK_LIVES = Duration.ofDays(90);
    public static final Duration UNVERIFIED_LIVES = Duration.ofDays(7);
    static final int PREVIEW = 100;

    private InquiryLimits() {}
}
