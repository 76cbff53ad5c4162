package dev.sevenstar.listing;

import dev.sevenstar.shared.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One combination of the specifications, with what belongs to it alone. */
public record Sku(
        List<String> values,
        @Nullable Money price,
        @Nullable Money retailPrice,
        @Nullable Money consignPrice,
        @Nullable String code,
        @Nullable Integer stock,
        @Nullable Long pictureId) {

    /** The key under which a listing without specifications keeps its stock. */
    public static final String SINGLE = "-";

    private static final String SEPARATOR = "|";

    public Sku {
        values = List.copyOf(values);
    }

    public static Sku blank(List<String> values) {
        return new Sku(values, null, null, null, null, null, null);
    }

    public static Sku of(List<String> values, @Nullable String yuan, int stock) {
        return new Sku(values, yuan == null ? null : Money.parseYuan(yuan), null, null, null, stock, null);
    }

    /** Unique inside the listing and steady as long as the values keep their names. */
    public String key() {
        return keyOf(values);
    }

    public String label() {
        return String.join(" / ", values);
    }

    Sku withStock(int present) {
        return new Sku(values, price, retailPrice, consignPrice, code, present, pictureId);
    }

    static String keyOf(List<String> values) {
        return values.isEmpty() ? SINGLE : String.join(SEPARATOR, values);
    }
}
