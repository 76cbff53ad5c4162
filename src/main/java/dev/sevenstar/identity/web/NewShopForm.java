package dev.sevenstar.identity.web;

import dev.sevenstar.identity.Shop.BusinessModel;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** @param companyNumber a company the person owns a shop of; empty: the new one named {@code company} */
record NewShopForm(
        @Nullable String companyNumber,

        @Nullable @Size(max = 100, message = "{identity.form.too-long}")
        String company,

        @NotBlank(message = "{identity.form.shop.missing}") @Size(max = 60, message = "{identity.form.too-long}")
        String shop,

        @NotNull(message = "{identity.form.model.missing}") @Nullable
        BusinessModel model,

        @RegionCode String region) {

    boolean isOfNewCompany() {
        return companyNumber == null || companyNumber.isBlank();
    }

    boolean lacksCompany() {
        return isOfNewCompany() && (company == null || company.isBlank());
    }
}
