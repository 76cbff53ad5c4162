package dev.sevenstar.identity.web.admin;

import dev.sevenstar.identity.LegalText;
import dev.sevenstar.identity.LegalTexts;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A text being rewritten, in both languages; {@code seen} is the version it began from. */
record LegalForm(
        @NotBlank(message = "{identity.legal.missing}")
        @Size(max = LegalTexts.LONGEST, message = "{identity.form.too-long}")
        String zh,

        @NotBlank(message = "{identity.legal.missing}")
        @Size(max = LegalTexts.LONGEST, message = "{identity.form.too-long}")
        String en,

        int seen) {

    static LegalForm from(LegalText text) {
        return new LegalForm(text.zh(), text.en(), text.version());
    }

    boolean changes(LegalText text) {
        return !clean(zh).equals(clean(text.zh())) || !clean(en).equals(clean(text.en()));
    }

    static String clean(String typed) {
        return typed.replace("\r\n", "\n").strip();
    }
}
