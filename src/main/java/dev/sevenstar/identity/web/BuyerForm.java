package dev.sevenstar.identity.web;

import dev.sevenstar.identity.BuyerKind;
import dev.sevenstar.identity.Contact;
import dev.sevenstar.identity.SignUp.Newcomer;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

record BuyerForm(
        @NotBlank(message = "{identity.form.name.missing}") @Size(max = 50, message = "{identity.form.too-long}")
        String name,

        @NotBlank(message = "{identity.form.contact.wrong}") @ContactText
        String contact,

        @NotNull(message = "{identity.password-rule.too-short}")
        String password,

        @NotBlank(message = "{identity.form.company.missing}") @Size(max = 100, message = "{identity.form.too-long}")
        String company,

        @NotNull(message = "{identity.form.kind.missing}") @Nullable
        BuyerKind kind,

        @RegionCode String region,

        @AssertTrue(message = "{identity.form.terms.missing}")
        boolean terms) {

    static BuyerForm empty() {
        return new BuyerForm("", "", "", "", null, "", false);
    }

    Newcomer newcomer(Locale language) {
        return new Newcomer(name.strip(), Contact.of(contact).orElseThrow(), password, language);
    }
}
