package dev.sevenstar.campaign;

import org.jspecify.annotations.Nullable;

/**
 * How a condition was found.
 *
 * @param measured in the unit of the measure; null while there is nothing to judge by
 * @param remedy the page where the seller betters it, empty where there is none
 */
public record Verdict(EntryCondition condition, @Nullable Long measured, Result result, String remedy) {

    /** What is not judged for want of numbers does not stand in the way. */
    public enum Result {
        MET,
        MISSED,
        UNJUDGED
    }

    public boolean isMissed() {
        return result == Result.MISSED;
    }
}
