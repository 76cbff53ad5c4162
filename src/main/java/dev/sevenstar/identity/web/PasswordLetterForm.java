package dev.sevenstar.identity.web;

import dev.sevenstar.identity.Contact;
import jakarta.validation.constraints.NotBlank;

record PasswordLetterForm(
        @NotBlank(message = "{identity.form.contact.wrong}") @ContactText
        String name) {

    Contact contact() {
        return Contact.of(name).orElseThrow();
    }
}
