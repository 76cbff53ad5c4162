package dev.sevenstar.market.web;

import java.util.List;

/**
 * A shop beside its goods: only what the house knows of it.
 *
 * @param signs what the platform holds it to be: its tier, its years of membership, how it was verified
 */
record ShopCard(
        String number,
        String href,
        String name,
        String company,
        String model,
        String place,
        String since,
        List<String> signs,
        List<Fact> facts) {

    record Fact(String name, String value) {}
}
