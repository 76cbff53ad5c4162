package dev.sevenstar.listing;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Title and attributes: the second step of the wizard. */
public record Basics(
        String title,
        String subtitle,
        BizType bizType,
        List<AttributeEntry> attributes,
        List<OwnAttribute> ownAttributes,
        @Nullable String cargoNumber,
        List<Long> groups,
        String language,
        int validityDays) {

    public static final Basics EMPTY = new Basics(
            "", "", BizType.GOODS, List.of(), List.of(), null, List.of(), "zh-CN", ListingNumbers.VALIDITY_DAYS);

    public Basics {
        attributes = attributes == null ? List.of() : List.copyOf(attributes);
        ownAttributes = ownAttributes == null ? List.of() : List.copyOf(ownAttributes);
        groups = groups == null ? List.of() : List.copyOf(groups);
    }

    public static Basics of(String title, List<AttributeEntry> attributes) {
        return new Basics(
                title,
                "",
                BizType.GOODS,
                attributes,
                List.of(),
                null,
                List.of(),
                "zh-CN",
                ListingNumbers.VALIDITY_DAYS);
    }

    public Optional<AttributeEntry> attribute(long attributeId) {
        return attributes.stream()
                .filter(entry -> entry.attributeId() == attributeId)
                .findFirst();
    }
}
