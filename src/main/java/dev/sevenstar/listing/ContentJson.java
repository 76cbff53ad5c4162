package dev.sevenstar.listing;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import dev.sevenstar.shared.Money;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How contents are written down: the components of the records and nothing they compute; money in fen. */
final class ContentJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultVisibility(visibility -> visibility
                    .withVisibility(PropertyAccessor.GETTER, Visibility.NONE)
                    .withVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                    .withVisibility(PropertyAccessor.FIELD, Visibility.ANY))
            .changeDefaultPropertyInclusion(include -> include.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .addMixIn(Money.class, Fen.class)
            .addMixIn(PriceTable.class, Prices.class)
            .build();

    private static final TypeReference<Map<String, Integer>> STOCK = new TypeReference<>() {};

    private static final TypeReference<List<RejectionReason>> REASONS = new TypeReference<>() {};

    abstract static class Fen {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Fen(long fen) {}

        @JsonValue
        abstract long fen();
    }

    abstract static class Prices {
        @JsonCreator
        Prices(
                @JsonProperty("steps") List<PriceTable.Step> steps,
                @JsonProperty("skuPrices") Map<String, Money> skuPrices,
                @JsonProperty("minimum") int minimum) {}
    }

    private ContentJson() {}

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static ListingContent content(String json) {
        return MAPPER.readValue(json, ListingContent.class);
    }

    static Misfits misfits(String json) {
        return MAPPER.readValue(json, Misfits.class);
    }

    static Map<String, Integer> stock(String json) {
        return MAPPER.readValue(json, STOCK);
    }

    static PriceTable prices(String json) {
        return MAPPER.readValue(json, PriceTable.class);
    }

    static List<RejectionReason> reasons(String json) {
        return MAPPER.readValue(json, REASONS);
    }

    /** Changes with everything a step shows, and with nothing else. */
    static String stamp(ListingContent content, Misfits misfits, Step step) {
        var shown = write(Objects.requireNonNullElse(content.part(step), "")) + write(misfits.of(step));
        return HexFormat.of().formatHex(sha256(shown), 0, 8);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
