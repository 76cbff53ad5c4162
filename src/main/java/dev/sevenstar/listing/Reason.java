package dev.sevenstar.listing;

import java.util.List;

/** Why something is not as it should be: a message key below {@code listing.}, its arguments, and where to mend it. */
public record Reason(String key, List<Object> args, FieldRef at, boolean wrong) {

    /** An argument that is itself a message. */
    public record Word(String key) {}

    /** Something is not there yet. */
    static Reason missing(String key, Step step, String field, Object... args) {
        return new Reason("listing.rule." + key, List.of(args), new FieldRef(step, field), false);
    }

    /** Something is there and cannot stay so. */
    static Reason wrong(String key, Step step, String field, Object... args) {
        return new Reason("listing.rule." + key, List.of(args), new FieldRef(step, field), true);
    }

    public Object[] arguments() {
        return args.toArray();
    }

    public Step step() {
        return at.step();
    }
}
