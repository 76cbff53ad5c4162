package dev.sevenstar.market.web;

import dev.sevenstar.catalog.Name;
import dev.sevenstar.shared.regions.Regions;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Ready words for the rows of a page, in the language of the one who reads it. */
@Component("marketSpeech")
class Speech {

    private static final Set<String> COUNTED_IN_ONE = Set.of("hundred", "thousand");

    private final MessageSource messages;
    private final Regions regions;

    Speech(MessageSource messages, Regions regions) {
        this.messages = messages;
        this.regions = regions;
    }

    String say(String key, Object... args) {
        return messages.getMessage(key, args, locale());
    }

    String name(Name name) {
        return name.in(locale());
    }

    /** So many of a unit: in English the unit in its plural. */
    String some(long number, String unit) {
        return english() && number != 1 ? plural(unit) : unit;
    }

    /** What is no plain word (kg, m², hundred) has no plural. */
    private static String plural(String unit) {
        if (!unit.matches("[a-z]{3,}") || COUNTED_IN_ONE.contains(unit)) return unit;
        return unit + (unit.matches(".*(x|ch|sh|s)") ? "es" : "s");
    }

    String place(String region) {
        return region.isEmpty() ? "" : regions.place(region, locale());
    }

    /** The place where there is little room: in English the town alone. */
    String town(String region) {
        var place = place(region);
        return english() ? place.replaceFirst(",.*", "") : place;
    }

    String province(String code) {
        return regions.find(code)
                .map(region -> Regions.shortName(region, locale()))
                .orElse(code);
    }

    boolean english() {
        return locale().getLanguage().equals("en");
    }

    Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
