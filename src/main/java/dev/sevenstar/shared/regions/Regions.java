package dev.sevenstar.shared.regions;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All provinces with their cities and counties, in the order of their codes; read once. */
@Component
public class Regions {

    private final List<Region> provinces;
    private final Map<String, Region> byCode = new HashMap<>();

    Regions() {
        provinces = RegionFiles.read();
        provinces.forEach(this::know);
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
        if (code.length() != 6) return code;
        var province = byCode.get(provinceCode(code));
        if (province == null) return code;
        var city = byCode.get(cityCode(code));
        if (city == null || city == province || province.parts().size() == 1 || isUnnamed(city))
            return shortName(province, language);
        return language.getLanguage().equals("en")
                ? city.english() + ", " + province.english()
                : shortName(province, language) + " " + shortName(city, language);
    }

    private static boolean isUnnamed(Region city) {
        return city.english().isEmpty();
    }

    /** Without the words that say what kind of place it is: {@code 浙江}, {@code 宁波}. */
    public static String shortName(Region region, Locale language) {
        if (language.getLanguage().equals("en")) return region.english();
        return region.name()
                .replaceFirst("(特别行政区|维吾尔自治区|回族自治区|壮族自治区|自治区|省)$", "")
                .replaceFirst("(?<=..)(市|地区|盟)$", "");
    }

    private void know(Region region) {
        byCode.put(region.code(), region);
        region.parts().forEach(this::know);
    }
}
