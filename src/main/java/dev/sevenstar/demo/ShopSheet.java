package dev.sevenstar.demo;

import dev.sevenstar.identity.Role;
import dev.sevenstar.identity.Shop;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A shop as {@code shops.yml} describes it.
 *
 * @param sameAs the shop whose company and owner it belongs to as well
 * @param staff role → name
 */
record ShopSheet(
        String handle,
        @Nullable String sameAs,
        @Nullable String company,
        String name,
        Shop.BusinessModel model,
        String region,
        String province,
        String street,
        String phone,
        String owner,
        @Nullable Integer mixedYuan,
        @Nullable Integer mixedPieces,
        String introduction,
        String factory,
        Map<Role, String> staff) {

    ShopSheet {
        staff = Objects.requireNonNullElse(staff, Map.of());
    }
}
