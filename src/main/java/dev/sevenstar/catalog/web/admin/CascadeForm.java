package dev.sevenstar.catalog.web.admin;

import dev.sevenstar.catalog.Cascade;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** @param when {@code attribute:value} */
record CascadeForm(
        long version,

        @NotNull(message = "{catalog.form.choose}")
        @Pattern(regexp = "\\d{1,18}:\\d{1,18}", message = "{catalog.form.choose}")
        String when,

        @NotNull(message = "{catalog.form.choose}") Long shown,
        boolean required) {

    Cascade cascade() {
        var at = when.indexOf(':');
        return new Cascade(
                Long.parseLong(when.substring(0, at)), Long.parseLong(when.substring(at + 1)), shown, required);
    }

    CascadeForm at(long version) {
        return new CascadeForm(version, when, shown, required);
    }
}
