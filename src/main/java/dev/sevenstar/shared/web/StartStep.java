package dev.sevenstar.shared.web;

/** A step of setting up a new shop that ticks itself from the data; offered as a bean. */
public interface StartStep {

    int order();

    /** Message key of the step, {@code key + ".why"} of what it brings, {@code key + ".act"} of the button. */
    String key();

    String href();

    /** The right the step needs; others don't see it. */
    String right();

    boolean isDone(long shopId);
}
