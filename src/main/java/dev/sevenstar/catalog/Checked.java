package dev.sevenstar.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The outcome of checking what was typed: an answer, or the reason (a message key) why it is none. */
public record Checked(Answer answer, @Nullable String problem, List<Object> arguments) {

    static Checked good(Answer answer) {
        return new Checked(answer, null, List.of());
    }

    static Checked bad(String problem, Object... arguments) {
        return new Checked(Answer.NONE, "catalog.answer." + problem, List.of(arguments));
    }

    public boolean ok() {
        return problem == null;
    }
}
