package dev.sevenstar.inquiry;

import java.util.function.Function;

/** A place in a quick reply that is filled from the inquiry; each has a Chinese and an English name. */
public enum Placeholder {
    BUYER("{买家}", "{buyer}", i -> i.buyer().name()),
    LISTING("{商品}", "{product}", i -> i.subject().title()),
    TIERS("{阶梯价}", "{prices}", i -> i.subject().tiers());

    private final String chinese;
    private final String english;
    private final Function<Inquiry, String> value;

    Placeholder(String chinese, String english, Function<Inquiry, String> value) {
        this.chinese = chinese;
        this.english = english;
        this.value = value;
    }

    public String in(boolean inEnglish) {
        return inEnglish ? english : chinese;
    }

    public static String fill(String body, Inquiry inquiry) {
        var filled = body;
        for (var place : values()) {
            var value = place.value.apply(inquiry);
            filled = filled.replace(place.chinese, value).replace(place.english, value);
        }
        return filled;
    }
}
