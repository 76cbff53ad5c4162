package dev.sevenstar.shared.regions;

import java.util.List;

/**
 * A province, a city or a county.
 *
 * @param code GB/T 2260, six digits
 * @param parts a province's cities; a city's counties
 */
public record Region(String code, String name, String english, List<Region> parts) {

    public String name(java.util.Locale language) {
        return language.getLanguage().equals("en") ? english : name;
    }
}
