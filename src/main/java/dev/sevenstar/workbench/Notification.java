package dev.sevenstar.workbench;

import dev.sevenstar.shared.Ids;
import java.time.Instant;
import java.util.List;

/** One thing a person in a shop was told. */
public record Notification(long id, String messageKey, String messageArgs, String href, boolean unread, Instant at) {

    /** Parts the arguments in their column; no text that people type holds it. */
    private static final String BETWEEN = "\u001f";

    static String joined(List<String> args) {
        return String.join(BETWEEN, args);
    }

    public String number() {
        return Ids.text(id);
    }

    public Object[] args() {
        return messageArgs.split(BETWEEN, -1);
    }
}
