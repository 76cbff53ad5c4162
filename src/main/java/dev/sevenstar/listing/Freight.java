package dev.sevenstar.listing;

import org.jspecify.annotations.Nullable;

/** How the transport is paid: by a template, by the seller, or as described. */
public record Freight(
        FreightKind kind,
        @Nullable Long templateId,
        @Nullable String description) {

    public static Freight template(long templateId) {
        return new Freight(FreightKind.TEMPLATE, templateId, null);
    }

    public static Freight sellerPays() {
        return new Freight(FreightKind.SELLER_PAYS, null, null);
    }

    public static Freight described(String description) {
        return new Freight(FreightKind.DESCRIBED, null, description);
    }

    public boolean isComplete() {
        return switch (kind) {
            case TEMPLATE -> templateId != null;
            case SELLER_PAYS -> true;
            case DESCRIBED -> description != null && !description.isBlank();
        };
    }
}
