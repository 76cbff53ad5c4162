package dev.sevenstar.market.web;

import java.util.List;

/** A shop beside its goods: only what the house knows of it. */
record ShopCard(
        String number,
        String href,
        String name,
        String company,
        String model,
        String place,
        String since,
        List<Fact> facts) {

    record Fact(String name, String value) {}
}
