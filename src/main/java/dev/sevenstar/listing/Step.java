package dev.sevenstar.listing;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The seven steps of the publishing wizard, in order. */
public enum Step {
    CATEGORY,
    BASICS,
    PICTURES,
    SALES,
    LOGISTICS,
    DETAIL,
    CHECK;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public int number() {
        return ordinal() + 1;
    }

    public Step next() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }

    public Step previous() {
        return values()[Math.max(ordinal() - 1, 0)];
    }

    public static Optional<Step> of(String key) {
        return Stream.of(values()).filter(step -> step.key().equals(key)).findFirst();
    }
}
