package dev.sevenstar.identity.web;

import jakarta.validation.constraints.NotNull;
import org.springframework.validation.Errors;

record OwnPasswordForm(
        @NotNull(message = "{identity.wrong-password}") String old,

        @NotNull(message = "{identity.password-rule.too-short}")
        String password,

        @NotNull(message = "{identity.form.repeated.wrong}") String repeated) {

    void check(Errors found) {
        if (!found.hasErrors() && !password.equals(repeated))
            found.rejectValue("repeated", "identity.form.repeated.wrong");
    }
}
