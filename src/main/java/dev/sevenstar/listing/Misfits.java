package dev.sevenstar.listing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was typed and cannot be read as what its field holds ("abc" in a price): field name → as
 * typed. It is kept beside the content of the working revision, so that a draft loses nothing and
 * the content itself is never wrong. Field names begin with the key of their step.
 */
public record Misfits(Map<String, Misfit> fields) {

    /** The text as typed, and the message that says why it cannot be read. */
    public record Misfit(String typed, String key, List<String> args) {

        public Misfit {
            args = args == null ? List.of() : List.copyOf(args);
        }
    }

    public static final Misfits NONE = new Misfits(Map.of());

    public Misfits {
        fields = fields == null ? Map.of() : Map.copyOf(fields);
    }

    /** The same with those of one step replaced. */
    public Misfits with(Step step, Map<String, Misfit> ofStep) {
        var all = new LinkedHashMap<>(fields);
        all.keySet().removeIf(name -> name.startsWith(step.key() + ":"));
        ofStep.forEach((field, misfit) -> all.put(step.key() + ":" + field, misfit));
        return new Misfits(all);
    }

    public Map<String, Misfit> of(Step step) {
        var found = new LinkedHashMap<String, Misfit>();
        fields.forEach((name, misfit) -> {
            if (name.startsWith(step.key() + ":"))
                found.put(name.substring(step.key().length() + 1), misfit);
        });
        return found;
    }

    public boolean isEmpty() {
        return fields.isEmpty();
    }
}
