package dev.sevenstar.academy;

import java.util.Locale;

/** What there is to do in a lesson. */
public enum LessonKind {
    VIDEO("video"),
    ARTICLE("note"),
    HANDOUT("download"),
    QUIZ("check");

    private final String icon;

    LessonKind(String icon) {
        this.icon = icon;
    }

    public String icon() {
        return icon;
    }

    /** Key of the word for it. */
    public String key() {
        return "academy.lesson-kind." + name().toLowerCase(Locale.ROOT);
    }
}
