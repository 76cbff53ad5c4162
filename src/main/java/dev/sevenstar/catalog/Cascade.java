package dev.sevenstar.catalog;

/** Choosing this value of this attribute makes another attribute appear, and perhaps required. */
public record Cascade(long attributeId, long valueId, long shownId, boolean required) {

    /** The same rule, whatever it says of being required. */
    public boolean sameAs(Cascade other) {
        return attributeId == other.attributeId && valueId == other.valueId && shownId == other.shownId;
    }
}
