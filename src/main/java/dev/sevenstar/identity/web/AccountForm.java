package dev.sevenstar.identity.web;

import dev.sevenstar.identity.Person;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;

record AccountForm(
        @NotBlank(message = "{identity.form.name.missing}") @Size(max = 50, message = "{identity.form.too-long}")
        String name,

        @Pattern(regexp = "zh|en", message = "{identity.form.language.missing}")
        String language) {

    static AccountForm from(Person person) {
        return new AccountForm(person.name(), person.language().getLanguage());
    }

    Locale locale() {
        return language.equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }
}
