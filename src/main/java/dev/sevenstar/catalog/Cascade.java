package dev.sevenstar.catalog;

/** Choosing this value of this attribute makes another attribute appear, and perhaps required. */
public record Cascade(long attributeId, long valueId, long shownId, boolean required) {}
