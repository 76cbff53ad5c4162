package dev.sevenstar.identity.web;

import dev.sevenstar.identity.Contact;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

record ContactForm(
        @Nullable @ContactText(value = ContactText.Kind.EMAIL, message = "{identity.form.email.wrong}")
        String email,

        @Nullable @ContactText(value = ContactText.Kind.MOBILE, message = "{identity.form.mobile.wrong}")
        String mobile,

        @NotNull(message = "{identity.wrong-password}") String old) {

    @Nullable
    String plainEmail() {
        return email == null ? null : Contact.email(email).map(Contact::email).orElse(null);
    }

    @Nullable
    String plainMobile() {
        return mobile == null
                ? null
                : Contact.mobile(mobile).map(Contact::mobile).orElse(null);
    }
}
