package dev.sevenstar.payment;

import java.util.List;
import java.util.Locale;

/** What a shop agrees to when it enables a method; a changed text is another version. */
public record MethodAgreement(int version, List<String> zh, List<String> en) {

    public MethodAgreement {
        zh = List.copyOf(zh);
        en = List.copyOf(en);
    }

    /** Paragraph by paragraph. */
    public List<String> in(Locale language) {
        return language.getLanguage().equals("en") ? en : zh;
    }
}
