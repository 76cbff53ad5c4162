package dev.sevenstar.media;

import java.time.Duration;

/** The numbers of the video rules, each under its name. */
public final class VideoLimits {

    public static final long MAX_BYTES = 200L * 1024 * 1024;
    /** A longer one stays in the library and can't be a main video. */
    public static final Duration MAIN_MAX = Duration.ofSeconds(60);

    public static final Duration MAIN_MIN = Duration.ofSeconds(1);

    private VideoLimits() {}
}
