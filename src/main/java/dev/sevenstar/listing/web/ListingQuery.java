package dev.sevenstar.listing.web;

import dev.sevenstar.listing.ListingState;
import dev.sevenstar.listing.ShopListings;
import dev.sevenstar.listing.Star;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The filters of the list as they stand in its address. */
record ListingQuery(
        @Nullable String state,
        @Nullable String q,
        @Nullable String category,
        @Nullable String missing,
        @Nullable String stars,
        @Nullable String before) {

    private static final int TEXT_MAX = 60;

    ShopListings.Filter filter() {
        return new ShopListings.Filter(
                Stream.of(ListingState.values())
                        .filter(s -> s.key().equals(state))
                        .findFirst()
                        .orElse(null),
                text(),
                category != null && category.matches("\\d{1,18}") ? Long.valueOf(category) : null,
                Stream.of(Star.values())
                        .filter(star -> star.key().equals(missing))
                        .findFirst()
                        .orElse(null),
                stars != null && stars.matches("[0-7]") ? Integer.valueOf(stars) : null);
    }

    @Nullable
    String text() {
        if (q == null || q.isBlank()) return null;
        var plain = q.strip().toLowerCase(Locale.ROOT);
        return plain.length() <= TEXT_MAX ? plain : plain.substring(0, TEXT_MAX);
    }

    public boolean isFiltered() {
        return text() != null
                || filter().categoryId() != null
                || filter().missing() != null
                || filter().stars() != null;
    }

    /** The address of the same list before this number, null for its first page. */
    String href(@Nullable String number) {
        return address(state, number);
    }

    String tab(@Nullable String otherState) {
        return address(otherState, null);
    }

    private String address(@Nullable String state, @Nullable String number) {
        var address = UriComponentsBuilder.fromPath("/workbench/listings");
        if (state != null && !state.isEmpty()) address.queryParam("state", "{state}");
        if (text() != null) address.queryParam("q", "{q}");
        if (category != null && !category.isEmpty()) address.queryParam("category", "{category}");
        if (missing != null && !missing.isEmpty()) address.queryParam("missing", "{missing}");
        if (stars != null && !stars.isEmpty()) address.queryParam("stars", "{stars}");
        if (number != null) address.queryParam("before", "{before}");
        return address.encode().buildAndExpand(values(state, number)).toUriString();
    }

    private Map<String, String> values(@Nullable String state, @Nullable String number) {
        var values = new HashMap<String, String>();
        values.put("state", Objects.requireNonNullElse(state, ""));
        values.put("q", Objects.requireNonNullElse(text(), ""));
        values.put("category", Objects.requireNonNullElse(category, ""));
        values.put("missing", Objects.requireNonNullElse(missing, ""));
        values.put("stars", Objects.requireNonNullElse(stars, ""));
        values.put("before", Objects.requireNonNullElse(number, ""));
        return values;
    }
}
