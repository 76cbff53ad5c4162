package dev.sevenstar.listing.web;

import com.github.f4b6a3.tsid.Tsid;
import dev.sevenstar.listing.ListingNumbers;
import dev.sevenstar.listing.Misfits.Misfit;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What was typed on a step. Reading a field gives what it holds, or nothing and a misfit that keeps
 * the text as typed. Nothing typed is no misfit: whether it may stay empty is the rules' matter.
 */
final class Typed {

    static final int TEXT_MAX = 10_000;
    private static final int NUMBER_TEXT_MAX = 200;

    private final MultiValueMap<String, String> params;
    private final Map<String, Misfit> misfits = new LinkedHashMap<>();

    Typed(MultiValueMap<String, String> params) {
        this.params = params;
    }

    Map<String, Misfit> misfits() {
        return misfits;
    }

    boolean has(String name) {
        return params.containsKey(name);
    }

    boolean on(String name) {
        return params.containsKey(name);
    }

    /** One line of text: control characters gone, spaces single. */
    String text(String name) {
        return lines(name).replaceAll("\\s+", " ").strip();
    }

    /** Text of several lines. */
    String lines(String name) {
        var raw = params.getFirst(name);
        if (raw == null) return "";
        var clean = Normalizer.normalize(raw, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
                .strip();
        return clean.length() <= TEXT_MAX ? clean : clean.substring(0, clean.offsetByCodePoints(0, TEXT_MAX / 2));
    }

    @Nullable
    String optional(String name) {
        var text = text(name);
        return text.isEmpty() ? null : text;
    }

    List<String> all(String name) {
        return params.getOrDefault(name, List.of());
    }

    <E extends Enum<E>> E choice(String name, Class<E> type, E fallback) {
        var found = choice(name, type);
        return found == null ? fallback : found;
    }

    /** A value nobody could have chosen on the page counts as not chosen. */
    <E extends Enum<E>> @Nullable E choice(String name, Class<E> type) {
        var chosen = text(name);
        for (var constant : type.getEnumConstants()) if (constant.name().equals(chosen)) return constant;
        return null;
    }

    @Nullable
    Long id(String name) {
        return number(text(name));
    }

    List<Long> ids(String name) {
        return all(name).stream()
                .flatMap(value -> List.of(value.split("[\\s,]+")).stream())
                .map(Typed::number)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Pictures and videos by the numbers people see; what is no number is none. */
    List<Long> media(String name) {
        return all(name).stream()
                .filter(Tsid::isValid)
                .map(Ids::parse)
                .distinct()
                .toList();
    }

    /** The last one named, so that what was just added wins over what was there. */
    @Nullable
    Long lastMedia(String... names) {
        Long last = null;
        for (var name : names) for (var id : media(name)) last = id;
        return last;
    }

    private static @Nullable Long number(String text) {
        return text.matches("\\d{1,19}") && new BigDecimal(text).compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0
                ? Long.valueOf(text)
                : null;
    }

    @Nullable
    Integer whole(String name, int min, int max) {
        return whole(name, name, min, max);
    }

    /** {@code field}: what the field will be called when the page is shown again. */
    @Nullable
    Integer whole(String name, String field, int min, int max) {
        var plain = plain(name);
        if (plain.isEmpty()) return null;
        if (!plain.matches("-?\\d{1,18}")) return misfit(name, field, "whole");
        var number = Long.parseLong(plain);
        if (number < min || number > max) return misfit(name, field, "range", String.valueOf(min), String.valueOf(max));
        return (int) number;
    }

    /** A number with decimals, times {@code scale}: 1.5 kg → 1500 g. */
    @Nullable
    Integer scaled(String name, int scale, int max) {
        var plain = plain(name);
        if (plain.isEmpty()) return null;
        if (!plain.matches("-?\\d{1,9}(\\.\\d{1,4})?")) return misfit(name, name, "number");
        var value = new BigDecimal(plain).multiply(BigDecimal.valueOf(scale)).stripTrailingZeros();
        if (value.scale() > 0) return misfit(name, name, "fine");
        if (value.signum() <= 0 || value.compareTo(BigDecimal.valueOf(max)) > 0)
            return misfit(
                    name, name, "range", "0", BigDecimal.valueOf(max / scale).toPlainString());
        return value.intValueExact();
    }

    @Nullable
    Money money(String name) {
        return money(name, name);
    }

    @Nullable
    Money money(String name, String field) {
        var plain = plain(name);
        if (plain.isEmpty()) return null;
        try {
            var money = Money.parseYuan(plain);
            if (money.fen() < 0 || money.fen() > ListingNumbers.PRICE_FEN_MAX)
                return misfit(name, field, "price-range");
            return money;
        } catch (NumberFormatException e) {
            return misfit(name, field, "money");
        }
    }

    /** Full-width digits and points are read like the others. */
    private String plain(String name) {
        var text = text(name);
        var shown = text.length() > NUMBER_TEXT_MAX ? text.substring(0, NUMBER_TEXT_MAX) : text;
        return Normalizer.normalize(shown, Normalizer.Form.NFKC)
                .replace(",", "")
                .strip();
    }

    private <T> @Nullable T misfit(String name, String field, String reason, String... args) {
        misfit(name, field, "listing.rule.misfit-" + reason, List.of(args), true);
        return null;
    }

    /** A misfit whose reason another room has found. */
    void misfit(String name, String field, String key, List<String> args, boolean withTyped) {
        var typed = String.join("、", all(name).stream().map(String::strip).toList());
        var kept = typed.length() > TEXT_MAX ? typed.substring(0, TEXT_MAX) : typed;
        var all = new ArrayList<String>();
        if (withTyped) all.add(kept.length() > 20 ? kept.substring(0, 20) + "…" : kept);
        all.addAll(args);
        misfits.put(field, new Misfit(kept, key, all));
    }
}
