package dev.sevenstar.inquiry;

import org.jspecify.annotations.Nullable;

/**
 * The listing as the buyer saw it when asking.
 *
 * @param cover address of its small picture
 * @param minimum the least quantity of one order
 * @param tiers its prices as people read them, {@code ≥100 ¥128.00}, one after the other
 */
public record Subject(
        long id,
        String title,
        @Nullable String cover,
        String unit,
        @Nullable Integer minimum,
        String tiers) {}
