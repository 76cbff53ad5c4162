package dev.sevenstar.identity.web;

import dev.sevenstar.identity.Shop;
import dev.sevenstar.identity.Shop.BusinessModel;
import dev.sevenstar.shared.Money;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

record ShopForm(
        @NotBlank(message = "{identity.form.shop.missing}") @Size(max = 60, message = "{identity.form.too-long}")
        String name,

        @NotNull(message = "{identity.form.model.missing}") @Nullable
        BusinessModel model,

        @RegionCode String region,

        @Nullable @Size(max = 2000, message = "{identity.form.too-long}")
        String introduction,

        @Nullable @Pattern(regexp = "|(?=.*[1-9])\\d{1,8}(\\.\\d{1,2})?", message = "{identity.form.amount.wrong}")
        String mixedAmount,

        @Nullable @Pattern(regexp = "|0*[1-9]\\d{0,7}", message = "{identity.form.pieces.wrong}")
        String mixedPieces,

        long version) {

    static ShopForm from(Shop shop, String regionChoice) {
        var amount = shop.mixedMinimum();
        var pieces = shop.mixedPieces();
        return new ShopForm(
                shop.name(),
                shop.businessModel(),
                regionChoice,
                shop.introduction(),
                amount == null ? "" : amount.toYuan(),
                pieces == null ? "" : pieces.toString(),
                shop.version());
    }

    void applyTo(Shop shop) {
        var told = introduction == null ? "" : introduction.strip();
        shop.describe(name.strip(), Objects.requireNonNull(model), region, told);
        shop.sellMixed(
                mixedAmount == null || mixedAmount.isBlank() ? null : Money.parseYuan(mixedAmount),
                mixedPieces == null || mixedPieces.isBlank() ? null : Integer.valueOf(mixedPieces));
    }
}
