package dev.sevenstar.catalog.web.admin;

import dev.sevenstar.catalog.CategoryCard;
import dev.sevenstar.catalog.CategoryChange;
import dev.sevenstar.catalog.Name;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A category as it is typed; lists are written an entry a line. */
record CategoryForm(
        long version,

        @NotBlank(message = "{catalog.form.name.missing}") @Size(max = 40, message = "{catalog.form.name.long}")
        String nameZh,

        @NotBlank(message = "{catalog.form.name-en.missing}") @Size(max = 80, message = "{catalog.form.name-en.long}")
        String nameEn,

        boolean active,

        @Nullable @Size(max = 400, message = "{catalog.form.list.long}")
        String units,

        @Nullable @Size(max = 300, message = "{catalog.form.list.long}")
        String coreWords,

        @Nullable @Size(max = 600, message = "{catalog.form.list.long}")
        String synonyms) {

    static CategoryForm empty(boolean leaf) {
        return new CategoryForm(0, "", "", true, leaf ? "件=piece" : "", "", "");
    }

    static CategoryForm of(CategoryCard card) {
        return new CategoryForm(
                card.version(),
                card.nameZh(),
                card.nameEn(),
                card.active(),
                card.units(),
                card.coreWords(),
                card.synonyms());
    }

    CategoryForm at(long version) {
        return new CategoryForm(version, nameZh, nameEn, active, units, coreWords, synonyms);
    }

    /** A leaf needs a unit to be sold by and a word for its titles. */
    void check(boolean leaf, Errors found) {
        if (leaf && lines(units).isEmpty()) found.rejectValue("units", "catalog.form.units.missing");
        if (leaf && lines(coreWords).isEmpty()) found.rejectValue("coreWords", "catalog.form.core.missing");
        if (lines(units).stream().anyMatch(line -> line.startsWith("=")))
            found.rejectValue("units", "catalog.form.line.wrong");
    }

    CategoryChange change() {
        return new CategoryChange(
                new Name(nameZh.strip(), nameEn.strip()),
                active,
                lines(units).stream().map(Name::parse).toList(),
                lines(coreWords),
                lines(synonyms));
    }

    static List<String> lines(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }
}
