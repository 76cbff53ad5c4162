package dev.sevenstar.logistics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parcel in the words of a page, for whoever shows one.
 *
 * @param followed where people can follow it with its carrier; null where nowhere
 * @param tone of the state's badge: {@code blue}, {@code green}, {@code red}
 * @param cod how far the carrier has come with collecting; empty where nothing is collected
 * @param simulated whether the house plays the carrier, which every page has to say
 * @param items a line for each
 * @param steps the latest first
 */
public record Trace(
        String number,
        String carrier,
        String waybill,
        @Nullable String followed,
        String state,
        String tone,
        String cod,
        boolean simulated,
        boolean over,
        List<String> items,
        List<Step> steps) {

    /**
     * @param at to the minute
     * @param iso the same for {@code datetime}
     * @param place empty where the carrier did not say
     */
    public record Step(String text, String at, String iso, String place) {}
}
