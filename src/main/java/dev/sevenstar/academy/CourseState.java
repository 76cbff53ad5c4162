package dev.sevenstar.academy;

import java.util.Locale;

/** Whether learners find a course. */
public enum CourseState {
    DRAFT,
    PUBLISHED,
    WITHDRAWN;

    /** Key of the word for it. */
    public String key() {
        return "academy.state." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
