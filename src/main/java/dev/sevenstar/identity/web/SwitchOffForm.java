package dev.sevenstar.identity.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

record SwitchOffForm(
        @NotNull(message = "{identity.wrong-password}") String password,

        @NotBlank(message = "{identity.form.code.missing}") @Size(max = 40, message = "{identity.wrong-code}")
        String code) {

    static final SwitchOffForm EMPTY = new SwitchOffForm("", "");
}
