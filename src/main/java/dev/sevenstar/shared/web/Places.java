package dev.sevenstar.shared.web;

import dev.sevenstar.shared.regions.Region;
import dev.sevenstar.shared.regions.Regions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a select of places offers. */
@Component
public class Places {

    private final Map<String, List<OptionGroup>> cities;

    Places(Regions regions) {
        cities = Words.LANGUAGES.stream()
                .collect(Collectors.toMap(Words::supported, language -> regions.provinces().stream()
                        .map(province ->
                                new OptionGroup(Regions.shortName(province, language), cities(province, language)))
                        .toList()));
    }

    /** By province, down to the city; a city that is a province stands for itself. */
    public List<OptionGroup> cities(Locale language) {
        return Objects.requireNonNull(cities.get(Words.supported(language)));
    }

    private static List<Option> cities(Region province, Locale language) {
        var named =
                province.parts().stream().filter(c -> !c.english().isEmpty()).toList();
        return named.isEmpty()
                ? List.of(new Option(province.code(), Regions.shortName(province, language)))
                : named.stream()
                        .map(city -> new Option(city.code(), city.name(language)))
                        .toList();
    }
}
