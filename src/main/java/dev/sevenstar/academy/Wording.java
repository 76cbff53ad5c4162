package dev.sevenstar.academy;

import java.util.Locale;
import java.util.Objects;

/** A short text in both languages; while the English is missing, the Chinese stands for it. */
public record Wording(String zh, String en) {

    public static final Wording EMPTY = new Wording("", "");

    public Wording {
        zh = Objects.requireNonNullElse(zh, "").strip();
        en = Objects.requireNonNullElse(en, "").strip();
    }

    public String in(Locale locale) {
        return locale.getLanguage().equals("en") && !en.isEmpty() ? en : zh;
    }

    public boolean isEmpty() {
        return zh.isEmpty();
    }
}
