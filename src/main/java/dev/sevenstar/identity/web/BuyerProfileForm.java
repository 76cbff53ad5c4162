package dev.sevenstar.identity.web;

import dev.sevenstar.identity.BuyerKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record BuyerProfileForm(
        @NotBlank(message = "{identity.form.company.missing}") @Size(max = 100, message = "{identity.form.too-long}")
        String company,

        @NotNull(message = "{identity.form.kind.missing}") @Nullable
        BuyerKind kind,

        @RegionCode String region) {}
