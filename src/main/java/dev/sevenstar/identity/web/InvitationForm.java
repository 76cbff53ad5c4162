package dev.sevenstar.identity.web;

import dev.sevenstar.identity.Contact;
import dev.sevenstar.identity.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

record InvitationForm(
        @NotBlank(message = "{identity.form.email.wrong}")
        @ContactText(value = ContactText.Kind.EMAIL, message = "{identity.form.email.wrong}")
        String email,

        @NotNull(message = "{identity.form.role.missing}") @Nullable
        Role role) {

    String address() {
        return Objects.requireNonNull(Contact.email(email).orElseThrow().email());
    }
}
