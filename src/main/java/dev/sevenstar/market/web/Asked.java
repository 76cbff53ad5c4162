package dev.sevenstar.market.web;

import dev.sevenstar.market.ListingQuery;
import dev.sevenstar.market.ListingQuery.Ordering;
import dev.sevenstar.shared.Money;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriUtils;

/**
 * What the address of a list of goods asks for. Everything one can choose is in the address, so a page
 * can be shared, kept and gone back to; what makes no sense there is named in {@link #problems} and
 * otherwise left aside.
 */
final class Asked {

    static final String Q = "q";
    static final String CATEGORY = "category";
    static final String ATTRIBUTE = "a";
    static final String FROM = "from";
    static final String TO = "to";
    static final String MINIMUM = "moq";
    static final String REGION = "region";
    static final String WITHIN = "within";
    static final String ONLINE = "online";
    static final String SORT = "sort";
    static final String CURSOR = "cursor";
    static final String EXACT = "exact";
    static final List<String> ALL =
            List.of(Q, CATEGORY, ATTRIBUTE, FROM, TO, MINIMUM, REGION, WITHIN, ONLINE, SORT, CURSOR, EXACT);
    static final int PAGE = 40;
    private static final int CHOICES_MAX = 40;
    private static final Map<String, Ordering> SORTS = new LinkedHashMap<>();

    static {
        SORTS.put("", Ordering.RELEVANCE);
        SORTS.put("newest", Ordering.NEWEST);
        SORTS.put("price-up", Ordering.PRICE_UP);
        SORTS.put("price-down", Ordering.PRICE_DOWN);
    }

    private final String path;
    private final Map<String, List<String>> params = new LinkedHashMap<>();
    private final Set<String> problems = new TreeSet<>();

    private Asked(String path) {
        this.path = path;
    }

    static Asked of(String path, MultiValueMap<String, String> given) {
        var asked = new Asked(path);
        for (var name : ALL) {
            var values = given.getOrDefault(name, List.of()).stream()
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .distinct()
                    .limit(CHOICES_MAX)
                    .toList();
            if (!values.isEmpty()) asked.params.put(name, values);
        }
        return asked;
    }

    ListingQuery query(@Nullable Long category, @Nullable Long shop) {
        return new ListingQuery(
                text(),
                category != null ? category : read(CATEGORY, Long::valueOf),
                shop,
                attributes(),
                read(FROM, Asked::price),
                read(TO, Asked::price),
                read(MINIMUM, Asked::positive),
                Set.copyOf(params.getOrDefault(REGION, List.of())),
                read(WITHIN, Asked::positive),
                params.containsKey(ONLINE),
                0,
                ordering(),
                first(CURSOR),
                PAGE,
                params.containsKey(EXACT),
                null);
    }

    String text() {
        var typed = first(Q);
        return typed == null ? "" : typed;
    }

    Ordering ordering() {
        return SORTS.getOrDefault(sort(), Ordering.RELEVANCE);
    }

    String sort() {
        var sort = first(SORT);
        return sort != null && SORTS.containsKey(sort) ? sort : "";
    }

    static Set<String> sorts() {
        return SORTS.keySet();
    }

    /** The parameters that could not be read. */
    Set<String> problems() {
        return problems;
    }

    private Map<Long, Set<Long>> attributes() {
        var chosen = new HashMap<Long, Set<Long>>();
        for (var pair : params.getOrDefault(ATTRIBUTE, List.of()))
            if (pair.matches("\\d{1,18}:\\d{1,18}")) {
                var ids = pair.split(":");
                chosen.computeIfAbsent(Long.valueOf(ids[0]), id -> new HashSet<>())
                        .add(Long.valueOf(ids[1]));
            } else problems.add(ATTRIBUTE);
        return chosen;
    }

    private <T> @Nullable T read(String name, Function<String, T> reading) {
        var value = first(name);
        if (value == null) return null;
        try {
            return reading.apply(value);
        } catch (IllegalArgumentException e) {
            problems.add(name);
            return null;
        }
    }

    private static Money price(String typed) {
        var price = Money.parseYuan(typed);
        if (price.isBelow(Money.ZERO)) throw new NumberFormatException(typed);
        return price;
    }

    private static Integer positive(String typed) {
        var number = Integer.valueOf(typed);
        if (number < 1) throw new NumberFormatException(typed);
        return number;
    }

    @Nullable
    String first(String name) {
        var values = params.get(name);
        return values == null ? null : values.get(0);
    }

    List<String> values(String name) {
        return params.getOrDefault(name, List.of());
    }

    boolean has(String name, String value) {
        return values(name).contains(value);
    }

    /** Nothing is asked for but the place itself. */
    boolean isFront() {
        return params.isEmpty();
    }

    /** A question in words and nothing chosen beside it. */
    boolean isWordsAlone() {
        return params.keySet().equals(Set.of(Q));
    }

    boolean isFirstPage() {
        return !params.containsKey(CURSOR);
    }

    /** The address with this parameter set to the value alone, from the first page. */
    String with(String name, String value) {
        return href(changed -> changed.put(name, List.of(value)));
    }

    /** The address with one more value of this parameter. */
    String plus(String name, String value) {
        return href(changed -> {
            var values = new ArrayList<>(values(name));
            values.add(value);
            changed.put(name, values);
        });
    }

    String minus(String name, String value) {
        return href(changed -> {
            var values = new ArrayList<>(values(name));
            values.remove(value);
            changed.put(name, values);
        });
    }

    String without(String... names) {
        return href(changed -> {
            for (var name : names) changed.remove(name);
        });
    }

    String priced(@Nullable Money from, @Nullable Money to) {
        return href(changed -> {
            changed.remove(FROM);
            changed.remove(TO);
            if (from != null) changed.put(FROM, List.of(from.toYuan()));
            if (to != null) changed.put(TO, List.of(to.toYuan()));
        });
    }

    String next(String cursor) {
        return href(changed -> changed.put(CURSOR, List.of(cursor)));
    }

    /** The same question asked of another place, which stands for its category. */
    String moved(String elsewhere) {
        var moved = new Asked(elsewhere);
        moved.params.putAll(params);
        return moved.without(CATEGORY);
    }

    /** Everything but these, as hidden fields of a form. */
    List<Field> rest(String... left) {
        var fields = new ArrayList<Field>();
        params.forEach((name, values) -> {
            if (name.equals(CURSOR) || List.of(left).contains(name)) return;
            for (var value : values) fields.add(new Field(name, value));
        });
        return fields;
    }

    record Field(String name, String value) {}

    private String href(Consumer<Map<String, List<String>>> change) {
        var changed = new LinkedHashMap<>(params);
        changed.remove(CURSOR);
        change.accept(changed);
        var query = new StringBuilder();
        changed.forEach((name, values) -> values.forEach(value -> query.append(query.isEmpty() ? '?' : '&')
                .append(name)
                .append('=')
                .append(UriUtils.encode(value, StandardCharsets.UTF_8))));
        return path + query;
    }
}
