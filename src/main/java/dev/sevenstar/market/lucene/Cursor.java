package dev.sevenstar.market.lucene;

import dev.sevenstar.market.ListingQuery.Ordering;
import dev.sevenstar.market.ListingSearch.BadCursor;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.jspecify.annotations.Nullable;

/** Where a page ended, in an address: the ordering, the last value and the last listing. */
final class Cursor {

    private static final SortField BY_ID = new SortField(Fields.LISTING_ID, SortField.Type.LONG, true);

    private Cursor() {}

    static Sort sort(Ordering ordering) {
        return switch (ordering) {
            case RELEVANCE -> new Sort(SortField.FIELD_SCORE, BY_ID);
            case NEWEST -> new Sort(new SortField(Fields.PUBLISHED, SortField.Type.LONG, true), BY_ID);
            case PRICE_UP -> new Sort(price(false), BY_ID);
            case PRICE_DOWN -> new Sort(price(true), BY_ID);
        };
    }

    /** What has no public price comes last, whichever way. */
    private static SortField price(boolean down) {
        var price = new SortField(Fields.PRICE, SortField.Type.LONG, down);
        price.setMissingValue(down ? Long.MIN_VALUE : Long.MAX_VALUE);
        return price;
    }

    static String of(Ordering ordering, FieldDoc last) {
        var value = last.fields[0] instanceof Float score ? Float.floatToIntBits(score) : (Long) last.fields[0];
        var text = ordering.ordinal() + "." + Long.toString(value, 36) + "." + Long.toString((Long) last.fields[1], 36);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    static @Nullable FieldDoc read(Ordering ordering, @Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) return null;
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII).split("\\.");
            if (parts.length != 3 || Integer.parseInt(parts[0]) != ordering.ordinal()) throw new BadCursor();
            var value = Long.parseLong(parts[1], 36);
            var id = Long.parseLong(parts[2], 36);
            var score = Float.intBitsToFloat((int) value);
            if (ordering == Ordering.RELEVANCE && !Float.isFinite(score)) throw new BadCursor();
            Object first = ordering == Ordering.RELEVANCE ? (Object) score : (Object) value;
            return new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {first, id});
        } catch (IllegalArgumentException e) {
            throw new BadCursor();
        }
    }
}
