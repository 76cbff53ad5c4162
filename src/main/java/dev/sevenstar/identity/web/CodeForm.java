package dev.sevenstar.identity.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Six digits of the app, or a recovery code. */
record CodeForm(
        @NotBlank(message = "{identity.form.code.missing}") @Size(max = 40, message = "{identity.wrong-code}")
        String code) {

    static final CodeForm EMPTY = new CodeForm("");
}
