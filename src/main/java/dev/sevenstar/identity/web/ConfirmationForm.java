package dev.sevenstar.identity.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param proof the password, or a code for those who have two steps */
record ConfirmationForm(
        @NotBlank(message = "{identity.confirmation.missing}")
        @Size(max = 200, message = "{identity.confirmation.missing}")
        String proof) {

    static final ConfirmationForm EMPTY = new ConfirmationForm("");
}
