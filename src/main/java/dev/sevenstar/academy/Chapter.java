package dev.sevenstar.academy;

import java.util.List;
import java.util.Objects;

/** Lessons that belong together. */
public record Chapter(Wording title, List<Lesson> lessons) {

    public Chapter {
        lessons = List.copyOf(Objects.requireNonNullElse(lessons, List.of()));
    }
}
