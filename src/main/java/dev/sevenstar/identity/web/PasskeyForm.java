package dev.sevenstar.identity.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record PasskeyForm(
        @NotBlank(message = "{identity.form.passkey-name.missing}")
        @Size(max = 40, message = "{identity.form.too-long}")
        String name) {}
