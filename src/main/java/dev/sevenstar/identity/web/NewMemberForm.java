package dev.sevenstar.identity.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

record NewMemberForm(
        @NotBlank(message = "{identity.form.name.missing}") @Size(max = 50, message = "{identity.form.too-long}")
        String name,

        @NotNull(message = "{identity.password-rule.too-short}")
        String password) {}
