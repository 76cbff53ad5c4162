package dev.sevenstar.shared.regions;

import java.util.List;
import java.util.Locale;

/**
 * A province, a city or a county.
 *
 * @param code GB/T 2260, six digits
 * @param parent code of the region above, empty for a province
 * @param parts a province's cities; a city's counties
 */
public record Region(String code, String name, String english, String parent, List<Region> parts) {

    public String name(Locale language) {
        return language.getLanguage().equals("en") ? english : name;
    }

    /** Without the words that say what kind of place it is: {@code 浙江}, {@code 宁波}. */
    public String shortName() {
        return ShortNames.of(name);
    }

    public boolean isProvince() {
        return parent.isEmpty();
    }

    /** A row that only gathers counties under a province has no name of its own. */
    boolean isNamed() {
        return !name.contains("直辖县");
    }
}
