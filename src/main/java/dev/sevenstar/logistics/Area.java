package dev.sevenstar.logistics;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Some regions, by the beginnings of their codes (GB/T 2260): two digits name a province, four a city, six a county.
 * None at all is everywhere.
 */
public record Area(List<String> codes) {

    public static final Area EVERYWHERE = new Area(List.of());

    /** As long a text of codes as is stored. */
    public static final int LONGEST = 4000;

    public Area {
        codes = List.copyOf(codes);
        if (codes.stream().anyMatch(code -> !code.matches("(\\d\\d){1,3}")))
            throw new IllegalArgumentException("codes " + codes);
    }

    public static Area of(String... codes) {
        return new Area(List.of(codes));
    }

    /** As it is stored: the codes with a space between. */
    public static Area parse(String stored) {
        return stored.isEmpty() ? EVERYWHERE : new Area(List.of(stored.split(" ")));
    }

    public String stored() {
        return String.join(" ", codes);
    }

    public boolean isEverywhere() {
        return codes.isEmpty();
    }

    public boolean covers(String regionCode) {
        return isEverywhere() || closest(regionCode).isPresent();
    }

    /** How closely it names this region: the digits of the longest code that it falls under. */
    Optional<Integer> closest(String regionCode) {
        return codes.stream().filter(regionCode::startsWith).map(String::length).max(Comparator.naturalOrder());
    }
}
