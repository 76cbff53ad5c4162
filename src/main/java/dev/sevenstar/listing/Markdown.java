package dev.sevenstar.listing;

import dev.sevenstar.shared.Money;

/**
 * That a piece costs less for a while.
 *
 * @param kind why
 * @param holder whose share it comes out of
 * @param label what buyers know it by
 * @param listed what it costs otherwise
 */
public record Markdown(SpecialKind kind, long holder, String label, Money listed) {}
