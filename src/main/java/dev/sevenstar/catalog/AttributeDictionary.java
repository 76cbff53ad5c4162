package dev.sevenstar.catalog;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The attributes of the data files by their written name, {@code 材质} or {@code 材质@家具}. */
final class AttributeDictionary {

    private final Map<String, Sheet> entries = new HashMap<>();

    AttributeDictionary(Sheet file) {
        var written = file.sheet("attributes");
        for (var name : written.content().keySet()) {
            var merged = new HashMap<>(written.sheet(base(name)).content());
            merged.putAll(written.sheet(name).content());
            entries.put(name, new Sheet(merged));
        }
    }

    /** The name without its variant. */
    static String base(String written) {
        var at = written.indexOf('@');
        return at < 0 ? written : written.substring(0, at);
    }

    Attribute define(String written, Need need, boolean asSpec) {
        var entry = entry(written);
        var id = entry.number("id");
        return new Attribute(
                id,
                new Name(base(written), entry.text("en")),
                Input.valueOf(entry.text("input").toUpperCase(Locale.ROOT)),
                need,
                role(entry, asSpec),
                entry.has("open"),
                entry.texts("units").stream().map(Name::parse).toList(),
                limits(entry),
                values(id, entry));
    }

    long id(String written) {
        return entry(written).number("id");
    }

    private Sheet entry(String written) {
        var entry = entries.get(written);
        if (entry == null) throw new IllegalArgumentException("no attribute " + written);
        return entry;
    }

    private static Role role(Sheet entry, boolean asSpec) {
        if (!asSpec) return Role.PRODUCT;
        return entry.has("picture") ? Role.PICTURE : Role.SPEC;
    }

    private static Limits limits(Sheet entry) {
        return new Limits(
                decimal(entry.text("min", "0")),
                decimal(entry.optional("max")),
                Integer.parseInt(entry.text("decimals", "2")),
                Integer.parseInt(entry.text("length", "" + Limits.TEXT_LENGTH)));
    }

    private static @Nullable BigDecimal decimal(@Nullable String written) {
        return written == null ? null : new BigDecimal(written);
    }

    private static List<AttributeValue> values(long attributeId, Sheet entry) {
        return entry.texts("values").stream()
                .map(written -> value(attributeId, written))
                .toList();
    }

    private static AttributeValue value(long attributeId, String written) {
        var at = written.lastIndexOf('@');
        if (at >= 0)
            return new AttributeValue(Long.parseLong(written.substring(at + 1)), Name.parse(written.substring(0, at)));
        var name = Name.parse(written);
        return new AttributeValue(valueId(attributeId, name.zh()), name);
    }

    /** A number that is the same in every installation: 12 digits from the attribute and the Chinese word. */
    static long valueId(long attributeId, String zh) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest((attributeId + ":" + zh).getBytes(StandardCharsets.UTF_8));
            return 100_000_000_000L
                    + Long.remainderUnsigned(ByteBuffer.wrap(digest).getLong(), 900_000_000_000L);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
