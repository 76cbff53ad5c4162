package dev.sevenstar.catalog;

/** How much the platform wants an attribute filled. */
public enum Need {
    REQUIRED,
    RECOMMENDED,
    OPTIONAL
}
