package dev.sevenstar.shared.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a module would have the shop do next; a bean the workbench collects. */
public interface TodoSource {

    /**
     * @param key message key of the sentence, {@code key + ".why"} of the line below, {@code key + ".act"} of the button
     * @param args for all three
     * @param value how much doing it is worth, 0–100
     * @param due by when, null when no clock runs
     */
    record Todo(
            String key,
            List<Object> args,
            String href,
            int value,
            @Nullable Instant due) {}

    /** The right that the doing needs; others don't see it. */
    String right();

    List<Todo> todos(long shopId, long personId);
}
