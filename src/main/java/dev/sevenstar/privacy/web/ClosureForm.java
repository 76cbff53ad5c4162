package dev.sevenstar.privacy.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param name typed by hand, so that nobody closes anything by one click too many */
record ClosureForm(
        @NotBlank(message = "{privacy.form.name.missing}") @Size(max = 320, message = "{privacy.form.name.wrong}")
        String name) {

    static final ClosureForm EMPTY = new ClosureForm("");
}
