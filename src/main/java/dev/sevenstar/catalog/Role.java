package dev.sevenstar.catalog;

/** Whether an attribute describes the product or makes its specifications (SKUs). */
public enum Role {
    PRODUCT,
    SPEC,
    /** A specification whose values carry a picture each, usually the colour. */
    PICTURE;

    public boolean spec() {
        return this != PRODUCT;
    }
}
