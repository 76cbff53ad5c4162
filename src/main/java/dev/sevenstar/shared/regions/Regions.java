package dev.sevenstar.shared.regions;

import dev.sevenstar.shared.text.Pinyin;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All provinces with their cities and counties, in the order of their codes; read once. */
@Component
public class Regions {

    private static final int LONGEST_SEARCH = 20;

    private final List<Region> provinces;
    private final Map<String, Region> byCode = new LinkedHashMap<>();

    Regions() {
        provinces = RegionFiles.read();
        provinces.forEach(this::know);
    }

    private void know(Region region) {
        byCode.put(region.code(), region);
        region.parts().forEach(this::know);
    }

    public List<Region> provinces() {
        return provinces;
    }

    public Optional<Region> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public boolean knows(String code) {
        return byCode.containsKey(code);
    }

    /** Cities of a province, counties of a city; nothing for a county or an unknown code. */
    public List<Region> children(String code) {
        return find(code).map(Region::parts).orElse(List.of());
    }

    /** From the province to the region itself; empty for an unknown code. */
    public List<Region> path(String code) {
        var path = new ArrayDeque<Region>();
        for (var at = find(code); at.isPresent(); at = find(at.get().parent())) path.addFirst(at.get());
        return List.copyOf(path);
    }

    /** {@code 330000} for anything in Zhejiang. */
    public static String provinceCode(String code) {
        return code.substring(0, 2) + "0000";
    }

    /** {@code 330200} for anything in Ningbo; a province that has no cities stays itself. */
    public String cityCode(String code) {
        var city = code.substring(0, 4) + "00";
        return knows(city) ? city : provinceCode(code);
    }

    /** Province and city: {@code 浙江 宁波}, {@code Ningbo, Zhejiang}; the code itself if there is no such place. */
    public String place(String code, Locale language) {
        if (code.length() != 6 || !knows(provinceCode(code))) return code;
        return told(named(cityCode(code)), " ", language);
    }

    /** All of it in one word: {@code 浙江宁波}, {@code 浙江宁波江北区}; empty for an unknown code. */
    public String name(String code) {
        return name(code, Locale.SIMPLIFIED_CHINESE);
    }

    /** In English the smallest comes first: {@code Jiangbei, Ningbo, Zhejiang}. */
    public String name(String code, Locale language) {
        return told(named(code), "", language);
    }

    /** Without the words that say what kind of place it is: {@code 浙江}, {@code 宁波}. */
    public static String shortName(Region region, Locale language) {
        return language.getLanguage().equals("en") ? region.english() : region.shortName();
    }

    private static String told(List<Region> regions, String between, Locale language) {
        if (!language.getLanguage().equals("en"))
            return regions.stream()
                    .map(region -> isCounty(region) ? region.name() : region.shortName())
                    .collect(Collectors.joining(between));
        var names = new ArrayList<>(regions.stream().map(Region::english).toList());
        Collections.reverse(names);
        return String.join(", ", names);
    }

    /** The way down to a region without what only gathers or repeats: 北京市 is its own city. */
    private List<Region> named(String code) {
        var path = path(code).stream().filter(Region::isNamed).toList();
        return path.stream()
                .filter(region ->
                        region.isProvince() || !region.name().equals(path.get(0).name()))
                .toList();
    }

    private static boolean isCounty(Region region) {
        return !region.isProvince() && !region.parent().endsWith("0000");
    }

    /** Regions by name or pinyin ({@code 宁波}, {@code ningbo}, {@code nb}), best first, larger before smaller. */
    public List<Region> search(String typed, int limit) {
        var asked = typed.strip().toLowerCase(Locale.ROOT);
        if (asked.isEmpty() || asked.length() > LONGEST_SEARCH) return List.of();
        record Found(Region region, int grade) {}
        return byCode.values().stream()
                .filter(Region::isNamed)
                .map(region -> new Found(region, grade(region, asked)))
                .filter(found -> found.grade() > 0)
                .sorted(Comparator.comparingInt(Found::grade)
                        .reversed()
                        .thenComparing(found -> path(found.region().code()).size())
                        .thenComparing(found -> found.region().code()))
                .limit(limit)
                .map(Found::region)
                .toList();
    }

    private static int grade(Region region, String asked) {
        if (region.name().equals(asked) || region.shortName().equals(asked)) return 5;
        if (region.name().startsWith(asked)
                || region.english().toLowerCase(Locale.ROOT).startsWith(asked)) return 4;
        if (Pinyin.isChinese(asked)) return region.name().contains(asked) ? 2 : 0;
        return switch (Pinyin.match(region.shortName(), asked)) {
            case WHOLE -> 3;
            case START -> 1;
            case INSIDE, NONE -> 0;
        };
    }
}
