package dev.sevenstar.shared.web;

import java.util.List;

/** What waits for the platform's staff; a bean of the module that knows, shown on their desk. */
public interface DeskWork {

    /**
     * One thing that waits.
     *
     * @param key message key of the sentence, {@code key + ".why"} of the line beside it
     * @param args of both
     */
    record Work(String key, List<Object> args, String href) {}

    /** The right of those whose work it is. */
    String right();

    /** The most urgent first; one statement at most. */
    List<Work> work(int most);
}
