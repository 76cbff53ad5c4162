package dev.sevenstar.identity.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** @param sealed the key that the page shows, sealed for the way through the form */
record NewAuthenticatorForm(
        @NotNull String sealed,

        @NotBlank(message = "{identity.form.code.missing}") @Size(max = 40, message = "{identity.wrong-code}")
        String code) {}
