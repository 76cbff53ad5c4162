package dev.sevenstar.identity.web;

import dev.sevenstar.identity.Contact;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

record SetUpForm(
        @NotBlank(message = "{identity.form.name.missing}") @Size(max = 50, message = "{identity.form.too-long}")
        String name,

        @NotBlank(message = "{identity.form.contact.wrong}") @ContactText
        String contact,

        @NotNull(message = "{identity.password-rule.too-short}")
        String password) {

    Contact reachedAt() {
        return Contact.of(contact).orElseThrow();
    }
}
