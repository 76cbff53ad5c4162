package dev.sevenstar.logistics.web;

import dev.sevenstar.shared.regions.Region;
import dev.sevenstar.shared.regions.Regions;
import dev.sevenstar.shared.text.Pinyin;
import dev.sevenstar.shared.web.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The regions as templates name them, by the beginnings of their codes: provinces, their cities, and the counties of
 * these. Where a province has but one city, or rows that only gather, the counties lie right below the province.
 */
@Component
class RegionTree {

    /** @param find what it is found by: its name, pinyin, and the names of what lies below */
    record Node(String code, String name, String find, List<Node> parts) {}

    private final Map<String, List<Node>> byLanguage;
    private final Map<String, Node> named = new HashMap<>();
    private final Map<String, Set<String>> codesByWord = new HashMap<>();

    RegionTree(Regions regions) {
        byLanguage = Words.LANGUAGES.stream()
                .collect(Collectors.toMap(RegionTree::language, locale -> regions.provinces().stream()
                        .map(province -> province(province, locale))
                        .toList()));
        byLanguage.forEach((language, provinces) -> provinces.forEach(node -> know(node, language, Set.of(""))));
    }

    private static String language(Locale locale) {
        return locale.getLanguage().equals("en") ? "en" : "zh";
    }

    List<Node> provinces(Locale language) {
        return Objects.requireNonNull(byLanguage.get(language(language)));
    }

    /** Empty for no such region. */
    Optional<Node> find(String code, Locale language) {
        return Optional.ofNullable(named.get(language(language) + code));
    }

    /** The codes that a typed name may mean, also with the names of what it lies in before it. */
    Set<String> meant(String word) {
        return codesByWord.getOrDefault(word.toLowerCase(Locale.ROOT), Set.of());
    }

    /** Without what lies in another of them; a province or city that is complete stands for its parts. */
    List<String> simplest(Set<String> codes) {
        var simple = new TreeSet<>(codes);
        for (var province : provinces(Locale.SIMPLIFIED_CHINESE)) {
            province.parts().forEach(city -> gather(city, simple));
            gather(province, simple);
        }
        return simple.stream().filter(code -> !hasOther(simple, code)).toList();
    }

    private static void gather(Node node, Set<String> codes) {
        if (!node.parts().isEmpty() && node.parts().stream().allMatch(part -> codes.contains(part.code())))
            codes.add(node.code());
    }

    private static boolean hasOther(Set<String> codes, String code) {
        for (var length = 2; length < code.length(); length += 2)
            if (codes.contains(code.substring(0, length))) return true;
        return false;
    }

    private static Node province(Region province, Locale language) {
        var cities = new ArrayList<Node>();
        for (var city : province.parts())
            if (isPassedOver(province, city)) cities.addAll(counties(city, language));
            else cities.add(city(city, language));
        return new Node(
                province.code().substring(0, 2), Regions.shortName(province, language), found(province), cities);
    }

    private static boolean isPassedOver(Region province, Region city) {
        return province.parts().size() == 1
                || city.name().contains("直辖县")
                || city.name().equals(province.name());
    }

    private static Node city(Region city, Locale language) {
        var counties = counties(city, language);
        var find = counties.stream().map(Node::find).collect(Collectors.joining(" "));
        return new Node(city.code().substring(0, 4), city.name(language), (found(city) + " " + find).strip(), counties);
    }

    private static List<Node> counties(Region city, Locale language) {
        return city.parts().stream()
                .filter(county -> !county.code().equals(city.code()))
                .map(county -> new Node(county.code(), county.name(language), county.name(), List.of()))
                .toList();
    }

    private static String found(Region region) {
        var name = region.shortName();
        return String.join(" ", region.name(), region.english(), Pinyin.full(name), Pinyin.initials(name))
                .toLowerCase(Locale.ROOT);
    }

    private void know(Node node, String language, Set<String> before) {
        named.put(language + node.code(), node);
        var plain = node.name().replaceFirst("(?<=..)(市|地区|盟)$", "");
        for (var prefix : before)
            for (var word : new TreeSet<>(List.of(node.name(), plain)))
                codesByWord
                        .computeIfAbsent((prefix + word).toLowerCase(Locale.ROOT), key -> new TreeSet<>())
                        .add(node.code());
        var longer = new TreeSet<>(before);
        before.forEach(prefix -> longer.addAll(List.of(prefix + node.name(), prefix + plain)));
        node.parts().forEach(part -> know(part, language, longer));
    }
}
