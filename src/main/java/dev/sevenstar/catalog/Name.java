package dev.sevenstar.catalog;

import java.util.Locale;

/** A name in both languages of the house; where no English one was given the Chinese one stands for it. */
public record Name(String zh, String en) {

    public Name {
        if (zh.isBlank()) throw new IllegalArgumentException("a name needs its Chinese form");
        if (en.isBlank()) en = zh;
    }

    /** Reads {@code 黑色=Black}, or a single form that serves both languages: {@code USB-C}. */
    public static Name parse(String written) {
        var at = written.indexOf('=');
        return at < 0
                ? new Name(written.strip(), "")
                : new Name(
                        written.substring(0, at).strip(),
                        written.substring(at + 1).strip());
    }

    public String in(Locale locale) {
        return "en".equals(locale.getLanguage()) ? en : zh;
    }

    public boolean is(String word) {
        return zh.equalsIgnoreCase(word) || en.equalsIgnoreCase(word);
    }

    @Override
    public String toString() {
        return en.equals(zh) ? zh : zh + "=" + en;
    }
}
