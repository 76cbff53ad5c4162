package dev.sevenstar.shared.web;

import java.util.List;
import java.util.Optional;

/** Something so wrong that the platform's desk says it at the top; a bean of the module that knows. */
public interface DeskAlarm {

    /**
     * What is said.
     *
     * @param key message key of the sentence, {@code key + ".act"} of the link
     * @param args of both
     */
    record Alarm(String key, List<Object> args, String href) {}

    /** The right of those whose business it is. */
    String right();

    /** Nothing while all is well; one statement at most. */
    Optional<Alarm> alarm();
}
