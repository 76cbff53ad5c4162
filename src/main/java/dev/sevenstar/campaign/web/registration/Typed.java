package dev.sevenstar.campaign.web.registration;

import java.util.Map;
import java.util.Set;

/** What came with the form, to be shown again if it cannot be kept; {@link #NOTHING} when the page is only looked at. */
record Typed(Set<String> picked, Map<String, String> fields) {

    static final Typed NOTHING = new Typed(Set.of(), Map.of());

    boolean picks(String number, boolean stored) {
        return this == NOTHING ? stored : picked.contains(number);
    }
}
