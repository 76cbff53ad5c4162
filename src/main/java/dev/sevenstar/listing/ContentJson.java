package dev.sevenstar.listing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.RecordJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How contents are written down: the components of the records and nothing they compute; money in fen. */
final class ContentJson {

    private static final JsonMapper MAPPER =
            RecordJson.MAPPER.rebuild().addMixIn(PriceTable.class, Prices.class).build();

    private static final TypeReference<Map<String, Integer>> STOCK = new TypeReference<>() {};

    private static final TypeReference<List<RejectionReason>> REASONS = new TypeReference<>() {};

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
