package dev.sevenstar.catalog.web.admin;

import dev.sevenstar.catalog.WordEntry;
import dev.sevenstar.catalog.WordFamily;
import dev.sevenstar.catalog.WordLevel;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;

/** A word or an exemption as it is typed. */
record WordForm(
        long version,
        @NotNull(message = "{catalog.form.choose}") WordEntry.Kind kind,

        @NotBlank(message = "{catalog.words.phrase.missing}") @Size(max = 60, message = "{catalog.words.phrase.long}")
        String phrase,

        @NotNull(message = "{catalog.form.choose}") WordLevel level,
        @NotNull(message = "{catalog.form.choose}") WordFamily family,

        @NotNull(message = "{catalog.form.choose}")
        @Pattern(regexp = "9-2|9-3|9-8|17|18|24|25|28", message = "{catalog.form.choose}")
        String article) {

    static WordForm empty(WordEntry.Kind kind) {
        return new WordForm(0, kind, "", WordLevel.BLOCK, WordFamily.SUPERLATIVE, "9-3");
    }

    static WordForm of(WordEntry entry) {
        return new WordForm(
                entry.version(),
                entry.kind(),
                entry.phrase(),
                Objects.requireNonNullElse(entry.level(), WordLevel.BLOCK),
                Objects.requireNonNullElse(entry.family(), WordFamily.SUPERLATIVE),
                Objects.requireNonNullElse(entry.article(), "9-3"));
    }

    WordForm at(long version) {
        return new WordForm(version, kind, phrase, level, family, article);
    }
}
