package dev.sevenstar.shared.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Parts of pages that show one value and nothing else, such as the row of a list or the card of a listing. A part is
 * drawn once for each value and language and found again by the value itself: equal values look equal, a changed one
 * is another one, so nothing here can be out of date. Nobody's name or token is in it, as it sees only its value.
 */
public class Drawn {

    private static final long MOST_CHARACTERS = 8L * 1024 * 1024;

    private static final String OPTIONS = "components/_options";

    record Choice(List<Option> options, String chosen) {}

    record GroupChoice(OptionGroup group, String chosen) {

        public String label() {
            return group.label();
        }

        public List<Option> options() {
            return group.options();
        }
    }

    private record Address(String template, String fragment, String language, Object value) {}

    private final Map<String, ? extends ITemplateEngine> engines;
    private final Supplier<String> icons;
    private final boolean keep;
    private final Cache<Address, String> drawn;

    /**
     * @param icons the address of the icons, which a fragment calls {@code icons} as a page does
     * @param keep false draws every time, for whoever is changing the templates
     */
    Drawn(Map<String, ? extends ITemplateEngine> engines, Supplier<String> icons, boolean keep) {
        this.engines = engines;
        this.icons = icons;
        this.keep = keep;
        this.drawn = Caffeine.newBuilder()
                .maximumWeight(MOST_CHARACTERS)
                .weigher((Address address, String html) -> html.length())
                .build();
    }

    /**
     * One after the other.
     *
     * @param fragment the name of the fragment and of the value in it
     * @param values with {@code equals} over all that is shown, as records of ready words have it
     */
    public String each(String template, String fragment, Iterable<?> values) {
        var html = new StringBuilder();
        for (var value : values) html.append(one(template, fragment, value));
        return html.toString();
    }

    /** @param value as in {@link #each}; a list does as well */
    public String one(String template, String fragment, Object value) {
        var locale = LocaleContextHolder.getLocale();
        var address = new Address(template, fragment, Words.supported(locale), value);
        if (!keep) return draw(address, locale);
        var known = drawn.getIfPresent(address);
        if (known != null) return known;
        var html = draw(address, locale);
        drawn.put(address, html);
        return html;
    }

    /**
     * The choices of a select.
     *
     * @param chosen the value that is selected, as text or as what becomes that text; null for none
     */
    public String options(List<Option> options, @Nullable Object chosen) {
        return one(OPTIONS, "options", new Choice(options, text(chosen)));
    }

    /** The choices of a long select under their headings, each group kept by itself. */
    public String groups(List<OptionGroup> groups, @Nullable Object chosen) {
        var value = text(chosen);
        var html = new StringBuilder();
        for (var group : groups)
            html.append(one(OPTIONS, "group", new GroupChoice(group, group.holds(value) ? value : "")));
        return html.toString();
    }

    private static String text(@Nullable Object chosen) {
        return chosen == null ? "" : chosen.toString();
    }

    private String draw(Address at, Locale locale) {
        var engine = Objects.requireNonNull(engines.get(at.language));
        var sees = Map.of(at.fragment, at.value, "icons", (Object) icons.get());
        return engine.process(at.template, Set.of(at.fragment), new Context(locale, sees));
    }
}
